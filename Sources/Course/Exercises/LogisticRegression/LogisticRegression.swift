public import Tensors

/// Course 1, week 2: logistic regression as a network of one neuron.
///
/// A column is an example: X is (n, m), Y is (1, m), w is (n, 1).
public struct LogisticRegression: Sendable {
    public typealias Gradients = (dw: Tensor, db: Double, cost: Double)
    public typealias Optimized = (w: Tensor, b: Double, dw: Tensor, db: Double, costs: [Double])
    public typealias Model = (w: Tensor, b: Double, costs: [Double], trainAccuracy: Double, testAccuracy: Double)

    public var sigmoid: @Sendable (_ z: Tensor) -> Tensor
    public var initializeWithZeros: @Sendable (_ dim: Int) -> (w: Tensor, b: Double)
    public var propagate: @Sendable (_ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor) -> Gradients
    public var optimize:
        @Sendable (
            _ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor, _ iterations: Int, _ learningRate: Double
        ) -> Optimized
    public var predict: @Sendable (_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor
    public var model:
        @Sendable (
            _ XTrain: Tensor, _ YTrain: Tensor, _ XTest: Tensor, _ YTest: Tensor, _ iterations: Int,
            _ learningRate: Double
        ) -> Model

    public init(
        sigmoid: @escaping @Sendable (Tensor) -> Tensor,
        initializeWithZeros: @escaping @Sendable (Int) -> (w: Tensor, b: Double),
        propagate: @escaping @Sendable (Tensor, Double, Tensor, Tensor) -> Gradients,
        optimize: @escaping @Sendable (Tensor, Double, Tensor, Tensor, Int, Double) -> Optimized,
        predict: @escaping @Sendable (Tensor, Double, Tensor) -> Tensor,
        model: @escaping @Sendable (Tensor, Tensor, Tensor, Tensor, Int, Double) -> Model
    ) {
        self.sigmoid = sigmoid
        self.initializeWithZeros = initializeWithZeros
        self.propagate = propagate
        self.optimize = optimize
        self.predict = predict
        self.model = model
    }
}
