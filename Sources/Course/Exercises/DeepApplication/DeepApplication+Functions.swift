import Tensors

extension DeepApplication: Exercise {
    package static let id = "c1w4-application"
    package static let sharedTypes = ["Parameters"]

    package static let functions: [ExerciseFunction<Self>] = [
        ExerciseFunction(
            "twoLayerModel", modelSignature, \.twoLayerModel, .tensor("n0", "m"), .tensor(1, "m"),
            .integers(count: 3...3, each: 1...512), .number, .integer(0...4000), gives: trained),
        ExerciseFunction(
            "lLayerModel", modelSignature, \.lLayerModel, .tensor("n0", "m"), .tensor(1, "m"),
            .integers(count: 2...16, each: 1...512), .number, .integer(0...4000), gives: trained),
        ExerciseFunction(
            "predict",
            "(_ X: Tensor, _ y: Tensor, _ parameters: Parameters) -> (predictions: Tensor, accuracy: Double)",
            \.predict, .tensor("n0", "m"), .tensor(1, "m"), parameters, gives: predicted),
    ]

    private static let modelSignature =
        "(_ X: Tensor, _ Y: Tensor, _ layerDims: [Int], learningRate: Double, iterations: Int) "
        + "-> (parameters: Parameters, costs: [Double])"

    private static let parameters = Codec.layers(weights: "W", biases: "b")

    private static let trained = Codec<Trained>(
        .record([.init("parameters", parameters.form), .init("costs", .numbers)]),
        encode: { .record([Output("parameters", parameters.encode($0.parameters)), Output("costs", $0.costs)]) },
        decode: { (try parameters.decode($0.member("parameters")), try Codec.numbers.decode($0.member("costs"))) })

    private static let predicted = Codec<(predictions: Tensor, accuracy: Double)>(
        .record([.init("predictions", .tensor([1, "m"])), .init("accuracy", .number)]),
        encode: { .record([Output("predictions", $0.predictions), Output("accuracy", $0.accuracy)]) },
        decode: { (try $0.member("predictions").tensor, try $0.member("accuracy").number) })
}
