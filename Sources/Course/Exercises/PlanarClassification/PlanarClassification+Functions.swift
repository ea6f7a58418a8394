import Tensors

extension PlanarClassification: Exercise {
    package static let id = "c1w3-planar-classification"
    package static let sharedTypes = ["Parameters", "Gradients", "Cache"]

    package static let functions: [ExerciseFunction<Self>] = [
        ExerciseFunction(
            "layerSizes", "(_ X: Tensor, _ Y: Tensor) -> (n_x: Int, n_h: Int, n_y: Int)",
            \.layerSizes, .tensor("n_x", "m"), .tensor("n_y", "m"), gives: sizes),
        ExerciseFunction(
            "initializeParameters", "(_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters", isPure: false,
            \.initializeParameters, .integer(1...512), .integer(1...512), .integer(1...512), gives: parameters),
        ExerciseFunction(
            "forwardPropagation", "(_ X: Tensor, _ parameters: Parameters) -> (A2: Tensor, cache: Cache)",
            \.forwardPropagation, .tensor("n_x", "m"), parameters, gives: forward),
        ExerciseFunction(
            "computeCost", "(_ A2: Tensor, _ Y: Tensor) -> Double",
            \.computeCost, .tensor(1, "m"), .tensor(1, "m"), gives: .number),
        ExerciseFunction(
            "backwardPropagation",
            "(_ parameters: Parameters, _ cache: Cache, _ X: Tensor, _ Y: Tensor) -> Gradients",
            \.backwardPropagation, parameters, cache, .tensor("n_x", "m"), .tensor("n_y", "m"), gives: gradients),
        ExerciseFunction(
            "updateParameters",
            "(_ parameters: Parameters, _ grads: Gradients, learningRate: Double) -> Parameters",
            \.updateParameters, parameters, gradients, .number, gives: parameters),
        ExerciseFunction(
            "nnModel",
            "(_ X: Tensor, _ Y: Tensor, _ n_h: Int, iterations: Int) -> (parameters: Parameters, costs: [Double])",
            calls: [
                "layerSizes", "initializeParameters", "forwardPropagation", "computeCost", "backwardPropagation",
                "updateParameters",
            ],
            \.nnModel, .tensor("n_x", "m"), .tensor("n_y", "m"), .integer(1...512), .integer(0...4000), gives: trained),
        ExerciseFunction(
            "predict", "(_ parameters: Parameters, _ X: Tensor) -> Tensor", calls: ["forwardPropagation"],
            \.predict, parameters, .tensor("n_x", "m"), gives: .tensor("n_y", "m")),
    ]

    private static let sizes = Codec<Sizes>(
        .record(["n_x", "n_h", "n_y"].map { .init($0, .integer(0...4096)) }),
        encode: {
            .record([
                Output("n_x", .integer($0.n_x)), Output("n_h", .integer($0.n_h)), Output("n_y", .integer($0.n_y)),
            ])
        },
        decode: { (try $0.member("n_x").integer, try $0.member("n_h").integer, try $0.member("n_y").integer) })

    static let parameters = Codec<Parameters>(
        .record([
            .init("W1", .tensor(["n_h", "n_x"])), .init("b1", .tensor(["n_h", 1])),
            .init("W2", .tensor(["n_y", "n_h"])), .init("b2", .tensor(["n_y", 1])),
        ]),
        encode: { .record([Output("W1", $0.W1), Output("b1", $0.b1), Output("W2", $0.W2), Output("b2", $0.b2)]) },
        decode: {
            (
                try $0.member("W1").tensor, try $0.member("b1").tensor, try $0.member("W2").tensor,
                try $0.member("b2").tensor
            )
        })

    private static let gradients = Codec<Gradients>(
        .record([
            .init("dW1", .tensor(["n_h", "n_x"])), .init("db1", .tensor(["n_h", 1])),
            .init("dW2", .tensor(["n_y", "n_h"])), .init("db2", .tensor(["n_y", 1])),
        ]),
        encode: {
            .record([Output("dW1", $0.dW1), Output("db1", $0.db1), Output("dW2", $0.dW2), Output("db2", $0.db2)])
        },
        decode: {
            (
                try $0.member("dW1").tensor, try $0.member("db1").tensor, try $0.member("dW2").tensor,
                try $0.member("db2").tensor
            )
        })

    static let cache = Codec<Cache>(
        .record([
            .init("Z1", .tensor(["n_h", "m"])), .init("A1", .tensor(["n_h", "m"])),
            .init("Z2", .tensor(["n_y", "m"])), .init("A2", .tensor(["n_y", "m"])),
        ]),
        encode: { .record([Output("Z1", $0.Z1), Output("A1", $0.A1), Output("Z2", $0.Z2), Output("A2", $0.A2)]) },
        decode: {
            (
                try $0.member("Z1").tensor, try $0.member("A1").tensor, try $0.member("Z2").tensor,
                try $0.member("A2").tensor
            )
        })

    private static let forward = Codec<(A2: Tensor, cache: Cache)>(
        .record([.init("A2", .tensor(["n_y", "m"])), .init("cache", cache.form)]),
        encode: { .record([Output("A2", $0.A2), Output("cache", cache.encode($0.cache))]) },
        decode: { (try $0.member("A2").tensor, try cache.decode($0.member("cache"))) })

    private static let trained = Codec<(parameters: Parameters, costs: [Double])>(
        .record([.init("parameters", parameters.form), .init("costs", .numbers)]),
        encode: {
            .record([
                Output("parameters", parameters.encode($0.parameters)), Output("costs", $0.costs),
            ])
        },
        decode: { (try parameters.decode($0.member("parameters")), try Codec.numbers.decode($0.member("costs"))) })
}
