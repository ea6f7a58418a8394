public import Tensors

/// Course 1, week 4: a network of any depth, one layer after the other.
///
/// A column is an example: X is (n[0], m), Y is (1, m). Hidden layers use the ReLU, the output layer the sigmoid.
public struct StepByStep: Sendable {
    /// W1 (n[1], n[0]), b1 (n[1], 1), W2 (n[2], n[1]), b2 (n[2], 1), and so on, by name.
    public typealias Parameters = [String: Tensor]
    /// dW1, db1, dW2, db2, and so on, each with the shape of its parameter.
    public typealias Gradients = [String: Tensor]
    /// What a layer's sum is made of: A (n_prev, m), W (n, n_prev), b (n, 1).
    public typealias LinearCache = (A: Tensor, W: Tensor, b: Tensor)
    /// The same, and the sum itself: Z (n, m).
    public typealias Cache = (linear: LinearCache, Z: Tensor)
    public typealias LinearGradients = (dAPrev: Tensor, dW: Tensor, db: Tensor)

    public var initializeParameters: @Sendable (_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters
    public var initializeParametersDeep: @Sendable (_ layerDims: [Int]) -> Parameters
    public var linearForward: @Sendable (_ A: Tensor, _ W: Tensor, _ b: Tensor) -> (Z: Tensor, cache: LinearCache)
    public var linearActivationForward:
        @Sendable (_ APrev: Tensor, _ W: Tensor, _ b: Tensor, _ activation: String) -> (A: Tensor, cache: Cache)
    public var lModelForward: @Sendable (_ X: Tensor, _ parameters: Parameters) -> (AL: Tensor, caches: [Cache])
    public var computeCost: @Sendable (_ AL: Tensor, _ Y: Tensor) -> Double
    public var linearBackward: @Sendable (_ dZ: Tensor, _ cache: LinearCache) -> LinearGradients
    public var linearActivationBackward:
        @Sendable (_ dA: Tensor, _ cache: Cache, _ activation: String) -> LinearGradients
    public var lModelBackward: @Sendable (_ AL: Tensor, _ Y: Tensor, _ caches: [Cache]) -> Gradients
    public var updateParameters:
        @Sendable (_ parameters: Parameters, _ grads: Gradients, _ learningRate: Double) -> Parameters

    public init(
        initializeParameters: @escaping @Sendable (Int, Int, Int) -> Parameters,
        initializeParametersDeep: @escaping @Sendable ([Int]) -> Parameters,
        linearForward: @escaping @Sendable (Tensor, Tensor, Tensor) -> (Z: Tensor, cache: LinearCache),
        linearActivationForward: @escaping @Sendable (Tensor, Tensor, Tensor, String) -> (A: Tensor, cache: Cache),
        lModelForward: @escaping @Sendable (Tensor, Parameters) -> (AL: Tensor, caches: [Cache]),
        computeCost: @escaping @Sendable (Tensor, Tensor) -> Double,
        linearBackward: @escaping @Sendable (Tensor, LinearCache) -> LinearGradients,
        linearActivationBackward: @escaping @Sendable (Tensor, Cache, String) -> LinearGradients,
        lModelBackward: @escaping @Sendable (Tensor, Tensor, [Cache]) -> Gradients,
        updateParameters: @escaping @Sendable (Parameters, Gradients, Double) -> Parameters
    ) {
        self.initializeParameters = initializeParameters
        self.initializeParametersDeep = initializeParametersDeep
        self.linearForward = linearForward
        self.linearActivationForward = linearActivationForward
        self.lModelForward = lModelForward
        self.computeCost = computeCost
        self.linearBackward = linearBackward
        self.linearActivationBackward = linearActivationBackward
        self.lModelBackward = lModelBackward
        self.updateParameters = updateParameters
    }
}
