/// Generated data to learn on: points in the plane with their classes.
///
/// The same seed gives the same points each time. Draws come from ``Random`` in the order that each function
/// states, so the same lines in NumPy give the same points; where a sine or cosine is taken, its last digit
/// is the C library's.
public enum Dataset {
    /// How many points each class gets: equal shares, the last one with what is left over.
    static func shares(
        of count: Int, _ classes: Int, _ name: StaticString, _ file: StaticString, _ line: UInt
    ) -> [Int] {
        guard classes > 0, count >= classes else {
            fatalError(
                "Dataset.\(name): \(count) points are too few for \(classes) classes; ask for at least one each.",
                file: file, line: line)
        }
        return (0..<classes).map { $0 < classes - 1 ? count / classes : count - count / classes * (classes - 1) }
    }
}
