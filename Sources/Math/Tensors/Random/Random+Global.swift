/// The one generator behind the free functions.
///
/// It is guarded by a lock, not kept per thread: a learner seeds it once and expects the same numbers
/// whichever thread a cell's code runs on. A lock that nobody else holds costs a few nanoseconds.
private let shared = Locked(Random())

extension Random {
    /// Seeds the generator behind `randn` and the other free functions, as
    /// `np.random.seed(seed)` does.
    ///
    /// Before the first call it has a new seed from the system for each run.
    public static func seed(_ seed: Int, file: StaticString = #fileID, line: UInt = #line) {
        let seeded = Random(seed: seed, file: file, line: line)
        shared.withLock { $0 = seeded }
    }

    /// Seeds the generator behind the free functions from a list of numbers.
    public static func seed(_ seed: [Int], file: StaticString = #fileID, line: UInt = #line) {
        let seeded = Random(seed: seed, file: file, line: line)
        shared.withLock { $0 = seeded }
    }

    /// Draws from the generator behind the free functions.
    static func withShared<Result: Sendable>(_ draw: (inout Random) -> Result) -> Result {
        shared.withLock { draw(&$0) }
    }
}

/// A number drawn evenly from 0..<1.
///
/// C has a `rand()` too: where Foundation is imported, say which with `let x: Double = rand()`.
public func rand() -> Double {
    Random.withShared { $0.rand() }
}

/// A tensor of numbers drawn evenly from 0..<1: `rand(2, 3)` has shape (2, 3).
public func rand(_ first: Int, _ rest: Int..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
    rand(shape: Shape([first] + rest, file: file, line: line))
}

/// A tensor of numbers drawn evenly from 0..<1.
public func rand(shape: Shape) -> Tensor {
    Random.withShared { $0.rand(shape: shape) }
}

/// A number drawn evenly from `low..<high`.
public func uniform(low: Double = 0, high: Double = 1) -> Double {
    Random.withShared { $0.uniform(low: low, high: high) }
}

/// A tensor of numbers drawn evenly from `low..<high`.
public func uniform(low: Double = 0, high: Double = 1, shape: Shape) -> Tensor {
    Random.withShared { $0.uniform(low: low, high: high, shape: shape) }
}

/// A standard normal number.
public func randn() -> Double {
    Random.withShared { $0.randn() }
}

/// A tensor of standard normal numbers: `randn(4, 2)` has shape (4, 2).
public func randn(_ first: Int, _ rest: Int..., file: StaticString = #fileID, line: UInt = #line) -> Tensor {
    randn(shape: Shape([first] + rest, file: file, line: line))
}

/// A tensor of standard normal numbers.
public func randn(shape: Shape) -> Tensor {
    Random.withShared { $0.randn(shape: shape) }
}

/// A number from the normal distribution with this mean and standard deviation.
public func normal(
    mean: Double = 0, std: Double = 1, file: StaticString = #fileID, line: UInt = #line
) -> Double {
    Random.withShared { $0.normal(mean: mean, std: std, file: file, line: line) }
}

/// A tensor of numbers from the normal distribution with this mean and standard deviation.
public func normal(
    mean: Double = 0, std: Double = 1, shape: Shape, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    Random.withShared { $0.normal(mean: mean, std: std, shape: shape, file: file, line: line) }
}

/// An integer drawn evenly from `low..<high`.
public func randint(_ low: Int, _ high: Int, file: StaticString = #fileID, line: UInt = #line) -> Int {
    Random.withShared { $0.randint(low, high, file: file, line: line) }
}

/// An integer drawn evenly from `0..<high`.
public func randint(_ high: Int, file: StaticString = #fileID, line: UInt = #line) -> Int {
    randint(0, high, file: file, line: line)
}

/// A tensor of integers drawn evenly from `low..<high`.
public func randint(
    _ low: Int, _ high: Int, shape: Shape, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    Random.withShared { $0.randint(low, high, shape: shape, file: file, line: line) }
}

/// A tensor of integers drawn evenly from `0..<high`.
public func randint(
    _ high: Int, shape: Shape, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    randint(0, high, shape: shape, file: file, line: line)
}
