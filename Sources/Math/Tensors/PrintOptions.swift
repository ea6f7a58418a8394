/// How tensors are printed; the defaults are NumPy's.
public struct PrintOptions: Sendable {
    /// Digits after the point, at most.
    public var precision = 8
    /// A tensor with more elements is summarised.
    public var threshold = 1000
    /// How many are shown at each end of a summarised axis.
    public var edgeItems = 3
    public var lineWidth = 75
    /// Never use scientific notation on account of small numbers.
    public var suppressSmall = false

    public init() {}

    private static let shared = Locked(PrintOptions())

    /// The options of every `print(t)` (NumPy's `set_printoptions`): `PrintOptions.current.precision = 3`.
    public static var current: PrintOptions {
        get { shared.withLock { $0 } }
        set { shared.withLock { $0 = newValue } }
    }
}
