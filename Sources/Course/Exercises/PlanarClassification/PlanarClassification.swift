public import Tensors

/// Course 1, week 3: a network with one hidden layer.
///
/// A column is an example: X is (n_x, m), Y is (1, m). The hidden layer has n_h units with tanh, the output one unit with
/// the sigmoid.
public struct PlanarClassification: Sendable {
    public typealias Sizes = (n_x: Int, n_h: Int, n_y: Int)
    /// W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1).
    public typealias Parameters = (W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor)
    public typealias Gradients = (dW1: Tensor, db1: Tensor, dW2: Tensor, db2: Tensor)
    /// Z1 and A1 (n_h, m), Z2 and A2 (n_y, m).
    public typealias Cache = (Z1: Tensor, A1: Tensor, Z2: Tensor, A2: Tensor)

    public var layerSizes: @Sendable (_ X: Tensor, _ Y: Tensor) -> Sizes
    public var initializeParameters: @Sendable (_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters
    public var forwardPropagation: @Sendable (_ X: Tensor, _ parameters: Parameters) -> (A2: Tensor, cache: Cache)
    public var computeCost: @Sendable (_ A2: Tensor, _ Y: Tensor) -> Double
    public var backwardPropagation:
        @Sendable (_ parameters: Parameters, _ cache: Cache, _ X: Tensor, _ Y: Tensor) -> Gradients
    public var updateParameters:
        @Sendable (_ parameters: Parameters, _ grads: Gradients, _ learningRate: Double) -> Parameters
    public var nnModel:
        @Sendable (_ X: Tensor, _ Y: Tensor, _ n_h: Int, _ iterations: Int) -> (parameters: Parameters, costs: [Double])
    public var predict: @Sendable (_ parameters: Parameters, _ X: Tensor) -> Tensor

    public init(
        layerSizes: @escaping @Sendable (Tensor, Tensor) -> Sizes,
        initializeParameters: @escaping @Sendable (Int, Int, Int) -> Parameters,
        forwardPropagation: @escaping @Sendable (Tensor, Parameters) -> (A2: Tensor, cache: Cache),
        computeCost: @escaping @Sendable (Tensor, Tensor) -> Double,
        backwardPropagation: @escaping @Sendable (Parameters, Cache, Tensor, Tensor) -> Gradients,
        updateParameters: @escaping @Sendable (Parameters, Gradients, Double) -> Parameters,
        nnModel: @escaping @Sendable (Tensor, Tensor, Int, Int) -> (parameters: Parameters, costs: [Double]),
        predict: @escaping @Sendable (Parameters, Tensor) -> Tensor
    ) {
        self.layerSizes = layerSizes
        self.initializeParameters = initializeParameters
        self.forwardPropagation = forwardPropagation
        self.computeCost = computeCost
        self.backwardPropagation = backwardPropagation
        self.updateParameters = updateParameters
        self.nnModel = nnModel
        self.predict = predict
    }
}
