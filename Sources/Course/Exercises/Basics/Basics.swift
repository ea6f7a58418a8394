public import Tensors

/// Course 1, week 2: small functions on numbers, rows and pictures, without loops.
public struct Basics: Sendable {
    public var basicSigmoid: @Sendable (_ x: Double) -> Double
    public var sigmoid: @Sendable (_ x: Tensor) -> Tensor
    public var sigmoidDerivative: @Sendable (_ x: Tensor) -> Tensor
    /// From (height, width, channels) to (height * width * channels, 1).
    public var imageToVector: @Sendable (_ image: Tensor) -> Tensor
    public var normalizeRows: @Sendable (_ x: Tensor) -> Tensor
    public var softmax: @Sendable (_ x: Tensor) -> Tensor
    /// Of two vectors, (m,).
    public var l1: @Sendable (_ yhat: Tensor, _ y: Tensor) -> Double
    public var l2: @Sendable (_ yhat: Tensor, _ y: Tensor) -> Double

    public init(
        basicSigmoid: @escaping @Sendable (Double) -> Double,
        sigmoid: @escaping @Sendable (Tensor) -> Tensor,
        sigmoidDerivative: @escaping @Sendable (Tensor) -> Tensor,
        imageToVector: @escaping @Sendable (Tensor) -> Tensor,
        normalizeRows: @escaping @Sendable (Tensor) -> Tensor,
        softmax: @escaping @Sendable (Tensor) -> Tensor,
        l1: @escaping @Sendable (Tensor, Tensor) -> Double,
        l2: @escaping @Sendable (Tensor, Tensor) -> Double
    ) {
        self.basicSigmoid = basicSigmoid
        self.sigmoid = sigmoid
        self.sigmoidDerivative = sigmoidDerivative
        self.imageToVector = imageToVector
        self.normalizeRows = normalizeRows
        self.softmax = softmax
        self.l1 = l1
        self.l2 = l2
    }
}
