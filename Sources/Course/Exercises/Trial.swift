package import Tensors

/// One drawn input for a check: random sizes and numbers, the same in the worker and in the grader.
///
/// Size 0 draws the smallest input of each range, so that the first failing case is also the easiest to read.
package final class Trial<Subject: Exercise> {
    private enum Source {
        case reference(Subject)
        case recorded([Value])
    }

    package let size: Int
    private var generator: SplitMix64
    private let source: Source
    private var cursor = 0
    /// What the reference gave, in the order asked. The grader sends it along to the worker.
    package private(set) var given: [Value] = []
    /// The drawn sizes that have a name, such as `m = 3`.
    package private(set) var sizes: [(name: String, value: Int)] = []

    /// A trial for the grader, which asks the reference.
    package init(seed: UInt64, size: Int, reference: Subject) {
        self.size = size
        generator = SplitMix64(state: seed &+ UInt64(size) &* 0x9E37_79B9)
        source = .reference(reference)
    }

    /// The same trial in the worker, where the reference is not; its answers were sent along.
    package init(seed: UInt64, size: Int, given: [Value]) {
        self.size = size
        generator = SplitMix64(state: seed &+ UInt64(size) &* 0x9E37_79B9)
        source = .recorded(given)
    }

    /// A whole number, the lower bound at size 0. A named one is mentioned when the check fails.
    package func count(_ range: ClosedRange<Int>, _ name: String? = nil) -> Int {
        let value = size == 0 ? range.lowerBound : Int.random(in: range, using: &generator)
        if let name { sizes.append((name, value)) }
        return value
    }

    package func number(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &generator)
    }

    /// Standard normal numbers.
    package func normal(_ shape: Int...) -> Tensor {
        let count = shape.reduce(1, *)
        return Tensor(shape: Shape(shape), scalars: (0..<count).map { _ in generator.normal() })
    }

    /// Numbers that are equally likely anywhere in the range.
    package func uniform(_ range: ClosedRange<Double>, _ shape: Int...) -> Tensor {
        let count = shape.reduce(1, *)
        return Tensor(shape: Shape(shape), scalars: (0..<count).map { _ in number(range) })
    }

    /// A row of labels 0 and 1, both present where m > 1.
    package func labels(_ m: Int) -> Tensor {
        var labels = (0..<m).map { _ in Double(Int.random(in: 0...1, using: &generator)) }
        if m > 1, Set(labels).count == 1 { labels[m - 1] = 1 - labels[m - 1] }
        return Tensor(shape: [1, m], scalars: labels)
    }

    /// A value that the reference computes and the function under test is given, such as a cache.
    package func given(_ make: (Subject) -> Value) -> Value {
        switch source {
        case .reference(let subject):
            let value = make(subject)
            given.append(value)
            return value
        case .recorded(let values):
            guard cursor < values.count else { fatalError("The grader sent too few given values.") }
            defer { cursor += 1 }
            return values[cursor]
        }
    }
}

/// A small random generator with the same numbers everywhere (Steele, Lea, Flood: SplitMix, 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A standard normal number: the sum of 12 uniform ones has variance 1; enough for test inputs, and it needs no
    /// transcendental function whose last digit could differ between machines.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
    }
}
