/// Values that are not numbers, and where they come from.
enum NumericalFinding {
    static func find(_ evidence: Evidence) -> Finding? {
        let broken = evidence.pairs.first { pair in
            zip(pair.expected, pair.got).contains { $0.isFinite && !$1.isFinite }
        }
        guard let broken,
            let index = zip(broken.expected, broken.got).map({ $0.isFinite && !$1.isFinite })
                .firstIndex(of: true)
        else { return nil }
        let place = place(index, in: broken)
        if broken.got[index].isNaN {
            return Finding(
                .numerical, "There is a value that is not a number (nan)\(place)." + cause(of: broken),
                hint: "nan comes from 0 · log 0, ∞ - ∞, ∞ / ∞, 0 / 0, or the logarithm or root of a negative number.")
        }
        return Finding(
            .numerical, "There is an infinite value\(place)." + cause(of: broken),
            hint: "∞ comes from log 0, a division by 0, or e to a power above 709.")
    }

    private static func place(_ index: Int, in pair: Evidence.Pair) -> String {
        guard pair.got.count > 1 else { return "" }
        if pair.shape.count == 2, pair.shape[0] == 1 {
            return pair.got[index...].allSatisfy({ !$0.isFinite }) && index > 0
                ? " from entry \(index) on" : ", first in entry \(index)"
        }
        guard pair.shape.count == 2 else { return ", first in entry \(index)" }
        return ", first in row \(index / pair.shape[1]), column \(index % pair.shape[1])"
    }

    private static func cause(of pair: Evidence.Pair) -> String {
        let numbers = pair.inputs.flatMap { input in input.numbers.map { (input.name, $0) } }
        if let large = numbers.first(where: { $0.1.magnitude > 709 }) {
            return " \(large.0) holds \(MatrixText.format(large.1)): e to such a power overflows."
        }
        return ""
    }
}
