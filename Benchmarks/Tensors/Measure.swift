import Tensors

/// One row of the table: `work` done `repeats` times is one sample.
struct Row {
    let name: String
    let repeats: Int
    let work: () -> Void

    init(_ name: String, repeats: Int = 1, _ work: @escaping () -> Void) {
        self.name = name
        self.repeats = repeats
        self.work = work
    }

    /// Seconds for doing the work once, after a quarter of a second of it that brings data, clock speed and the other
    /// processors back up.
    func sample() -> Double {
        let start = ContinuousClock.now
        repeat { work() } while ContinuousClock.now - start < .milliseconds(250)
        let time = ContinuousClock().measure {
            for _ in 0..<repeats { work() }
        }
        return time / Duration.seconds(1) / Double(repeats)
    }
}

/// Keeps the optimiser from dropping work whose result nobody reads.
@inline(never) func keep<T>(_ value: T) {}

/// Numbers in -1...1 without a pattern that a kernel could profit from; the same as in the NumPy script.
func filled(_ sizes: Int...) -> Tensor {
    let count = sizes.reduce(1, *)
    return Tensor(shape: Shape(sizes), scalars: (0..<count).map { Double($0 * 37 % 1009) / 504.5 - 1 })
}
