import Tensors

let samples = 7

/// Prints `name<TAB>seconds` for each sample of `repeats` runs, after one run that warms up.
func measure(_ name: String, repeats: Int = 1, _ work: () -> Void) {
    work()
    for _ in 0..<samples {
        let time = ContinuousClock().measure {
            for _ in 0..<repeats { work() }
        }
        print("\(name)\t\(time / Duration.seconds(1) / Double(repeats))")
    }
}

/// Keeps the optimiser from dropping work whose result nobody reads.
@inline(never) func keep<T>(_ value: T) {}

/// Numbers in -1...1 without a pattern that a kernel could profit from; the same as in the NumPy script.
func filled(_ sizes: Int...) -> Tensor {
    let count = sizes.reduce(1, *)
    return Tensor(shape: Shape(sizes), scalars: (0..<count).map { Double($0 * 37 % 1009) / 504.5 - 1 })
}
