// Where learner code and shapes meet, a wrong shape is a programming error: it stops the program with one plain
// sentence. All of them go through these helpers. `fatalError` keeps its text in optimised builds, a
// `precondition` does not.
//
// Functions and methods take the caller's `file` and `line` as defaulted arguments. Swift allows no defaulted
// arguments on operators: there the line comes from the stack (see `CallSite`).

/// Stops the program with a sentence that says what is wrong and what to do.
///
/// Without `file` the place is looked up on the stack and put behind the sentence: `… (at Starter.swift:12)`.
func fail(_ sentence: String, file: StaticString? = nil, line: UInt = 0) -> Never {
    if let file { fatalError(sentence, file: file, line: line) }
    let place = CallSite.outsideOfTensors.map { " (at \($0))" } ?? ""
    fatalError(sentence + place, file: "Tensors", line: 0)
}

/// Stops the program over two shapes that do not fit: `shapes (4, 3) and (3, 2) cannot … in a * b. Hint.`
func failOnShapes(
    _ a: Shape, _ b: Shape, _ problem: String, in operation: String, hint: String,
    file: StaticString?, line: UInt
) -> Never {
    fail("shapes \(a) and \(b) \(problem) in \(operation). \(hint)", file: file, line: line)
}

/// Stops the program over one shape that does not fit: `shape (4, 3) has no axis 2 in sum. Hint.`
func failOnShape(
    _ shape: Shape, _ problem: String, in operation: String, hint: String, file: StaticString?, line: UInt
) -> Never {
    fail("shape \(shape) \(problem) in \(operation). \(hint)", file: file, line: line)
}

extension Shape {
    /// The axis counted from the front for an axis that may be negative, as in NumPy.
    func resolve(axis: Int, in operation: String, file: StaticString?, line: UInt) -> Int {
        let resolved = axis < 0 ? axis + count : axis
        guard resolved >= 0 && resolved < count else {
            let hint =
                count == 0
                ? "A single number has no axes." : "Its axes are 0 to \(count - 1), or -1 to -\(count) from the end."
            failOnShape(self, "has no axis \(axis)", in: operation, hint: hint, file: file, line: line)
        }
        return resolved
    }
}
