package import Wire

/// What learner code may use.
package enum SandboxLimits {
    package static let memoryBytes = 4 << 30
    package static let fileBytes = 64 << 20

    /// For a cell: long enough for a training run; the learner can interrupt it.
    package static let cell = Limits(wallSeconds: 600, cpuSeconds: 2400, outputBytes: 1 << 20)
    /// For the compiler, which needs a fraction of a second for honest cells.
    package static let compileTime = Duration.seconds(60)
    /// For loading a library, which runs no learner code.
    package static let load = Limits(wallSeconds: 10, cpuSeconds: 10, outputBytes: 1 << 16)
    /// For one check, which takes milliseconds when the code is right.
    package static let check = Limits(wallSeconds: 3, cpuSeconds: 3, outputBytes: 1 << 14)
}
