public import Tensors

/// Course 1, week 4: training networks of two and of more layers, and what they are good for.
///
/// A column is an example: X is (n[0], m), Y is (1, m). Hidden layers use the ReLU, the output layer the sigmoid.
public struct DeepApplication: Sendable {
    /// W1 (n[1], n[0]), b1 (n[1], 1), W2 (n[2], n[1]), b2 (n[2], 1), and so on, by name.
    public typealias Parameters = [String: Tensor]
    public typealias Trained = (parameters: Parameters, costs: [Double])
    public typealias Model =
        @Sendable (
            _ X: Tensor, _ Y: Tensor, _ layerDims: [Int], _ learningRate: Double, _ iterations: Int
        ) -> Trained

    public var twoLayerModel: Model
    public var lLayerModel: Model
    public var predict:
        @Sendable (_ X: Tensor, _ y: Tensor, _ parameters: Parameters) -> (predictions: Tensor, accuracy: Double)

    public init(
        twoLayerModel: @escaping Model, lLayerModel: @escaping Model,
        predict: @escaping @Sendable (Tensor, Tensor, Parameters) -> (predictions: Tensor, accuracy: Double)
    ) {
        self.twoLayerModel = twoLayerModel
        self.lLayerModel = lLayerModel
        self.predict = predict
    }
}
