import Synchronization
package import Tensors

/// One drawn input for a check: random sizes and numbers, the same in the worker and in the grader.
///
/// Size 0 draws the smallest input of each range, so that the first failing case is also the easiest to read.
package final class Trial<Subject: Exercise> {
    /// What decides everything that is drawn.
    package struct Plan: Sendable, Equatable {
        package var seed: UInt64
        package var size: Int
        /// Sizes to take instead of drawn ones, in the order in which the check asks.
        package var counts: [Int]?

        package init(seed: UInt64, size: Int, counts: [Int]? = nil) {
            self.seed = seed
            self.size = size
            self.counts = counts
        }
    }

    /// A drawn size.
    package struct Count: Sendable, Equatable {
        package var name: String?
        package var value: Int
        package var smallest: Int
    }

    private enum Source {
        case reference(Subject)
        case recorded([Value])
    }

    package let plan: Plan
    private var generator: SplitMix64
    private let source: Source
    private var cursor = 0
    /// What the reference gave, in the order asked. The grader sends it along to the worker.
    package private(set) var given: [Value] = []
    package private(set) var counts: [Count] = []
    /// Inputs by name, for reports. An input with an output's name is where that output starts from.
    package private(set) var inputs: [Output] = []

    /// A trial for the grader, which asks the reference.
    package init(_ plan: Plan, reference: Subject) {
        self.plan = plan
        generator = SplitMix64(state: plan.seed &+ UInt64(plan.size) &* 0x9E37_79B9)
        source = .reference(reference)
    }

    /// The same trial where the reference is not; its answers were sent along.
    package init(_ plan: Plan, given: [Value]) {
        self.plan = plan
        generator = SplitMix64(state: plan.seed &+ UInt64(plan.size) &* 0x9E37_79B9)
        source = .recorded(given)
    }

    /// A whole number, the lower bound at size 0. A named one is mentioned when the check fails.
    package func count(_ range: ClosedRange<Int>, _ name: String? = nil) -> Int {
        let drawn = plan.size == 0 ? range.lowerBound : Int.random(in: range, using: &generator)
        var value = drawn
        if let fixed = plan.counts, counts.count < fixed.count { value = fixed[counts.count] }
        counts.append(Count(name: name, value: value, smallest: range.lowerBound))
        return value
    }

    package func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * generator.even()
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

    /// Names an input, so that a report can show it.
    package func note(_ name: String, _ tensor: Tensor) {
        inputs.append(Output(name, tensor))
    }

    package func note(_ name: String, _ number: Double) {
        inputs.append(Output(name, number))
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

    /// Seeds the generator behind `randn` and lets nothing else draw from it meanwhile, so that checks which run at
    /// the same time in one process do not take each other's numbers.
    package func seeded<Result: Sendable>(_ seed: Int, _ body: () -> Result) -> Result {
        SharedRandom.lock.withLock { _ in
            Random.seed(seed)
            return body()
        }
    }
}

/// Lets one at a time draw from the generator behind `randn`.
enum SharedRandom {
    static let lock = Mutex(())
}
