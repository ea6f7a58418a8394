import Exercises
import Solutions
import Tensors

/// Everything that is known of one wrong output, case by case.
struct Evidence {
    struct Pair {
        var expected: [Double]
        var got: [Double]
        /// The expected value's shape; a list is one row.
        var shape: [Int]
        /// The named sizes of the case, such as m = 3.
        var sizes: [(name: String, value: Int)]
        /// The value that the output starts from, for an output that is an update of an input.
        var start: [Double]?
        /// The other outputs that were expected in this case.
        var others: [(name: String, numbers: [Double])]
        var inputs: [(name: String, numbers: [Double])]

        /// The input's number, if it is here and is one.
        func number(_ input: String) -> Double? {
            inputs.first { $0.name == input && $0.numbers.count == 1 }?.numbers[0]
        }
    }

    let output: String
    /// Cases in which both values have numbers, and as many.
    let pairs: [Pair]

    init(_ output: String, _ pairs: [Pair]) {
        self.output = output
        self.pairs = pairs
    }

    init<Subject: Solved>(_ output: String, _ cases: [(CheckPlan<Subject>.Case, [Output])]) {
        self.output = output
        pairs = cases.compactMap { one, got in
            guard let expected = Self.numbers(one.expected, output), let other = Self.numbers(got, output),
                expected.numbers.count == other.numbers.count, !expected.numbers.isEmpty
            else { return nil }
            return Pair(
                expected: expected.numbers, got: other.numbers, shape: expected.shape, sizes: one.sizes,
                start: Self.numbers(one.inputs, output)?.numbers,
                others: Self.all(one.expected).filter { $0.name != output },
                inputs: Self.all(one.inputs))
        }
    }

    private static func numbers(_ outputs: [Output], _ name: String) -> (numbers: [Double], shape: [Int])? {
        guard let value = outputs.first(where: { $0.name == name })?.value,
            let numbers = Comparison.numbers(of: value)
        else { return nil }
        if case .tensor(let tensor) = value { return (numbers, Array(tensor.shape)) }
        return (numbers, [1, numbers.count])
    }

    private static func all(_ outputs: [Output]) -> [(name: String, numbers: [Double])] {
        outputs.compactMap { output in Comparison.numbers(of: output.value).map { (output.name, $0) } }
    }

    /// Both sides agree in every case after `transform` of the expected numbers.
    func agrees(_ transform: (Pair) -> [Double]?) -> Bool {
        !pairs.isEmpty
            && pairs.allSatisfy { pair in
                guard let expected = transform(pair), expected.count == pair.got.count else { return false }
                return zip(expected, pair.got).allSatisfy { Self.isClose($0, $1) }
            }
    }

    /// Closer than any real mistake, farther than rounding.
    static func isClose(_ expected: Double, _ got: Double) -> Bool {
        Tolerance(relative: 1e-6, absolute: 1e-9).accepts(got, for: expected)
    }
}
