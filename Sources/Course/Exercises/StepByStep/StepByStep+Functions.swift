import Tensors

extension StepByStep: Exercise {
    package static let id = "c1w4-step-by-step"
    package static let sharedTypes = ["Parameters", "Gradients", "LinearCache", "Cache"]

    package static let functions: [ExerciseFunction<Self>] = [
        ExerciseFunction(
            "initializeParameters", "(_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters",
            \.initializeParameters, .integer(1...512), .integer(1...512), .integer(1...512), gives: parameters),
        ExerciseFunction(
            "initializeParametersDeep", "(_ layerDims: [Int]) -> Parameters",
            \.initializeParametersDeep, .integers(count: 2...16, each: 1...512), gives: parameters),
        ExerciseFunction(
            "linearForward", "(_ A: Tensor, _ W: Tensor, _ b: Tensor) -> (Z: Tensor, cache: LinearCache)",
            \.linearForward, .tensor("n_prev", "m"), .tensor("n", "n_prev"), .tensor("n", 1),
            gives: sum),
        ExerciseFunction(
            "linearActivationForward",
            "(_ APrev: Tensor, _ W: Tensor, _ b: Tensor, activation: String) -> (A: Tensor, cache: Cache)",
            calls: ["linearForward"],
            \.linearActivationForward, .tensor("n_prev", "m"), .tensor("n", "n_prev"), .tensor("n", 1), activation,
            gives: activated),
        ExerciseFunction(
            "lModelForward", "(_ X: Tensor, _ parameters: Parameters) -> (AL: Tensor, caches: [Cache])",
            calls: ["linearActivationForward"],
            \.lModelForward, .tensor("n0", "m"), parameters, gives: predicted),
        ExerciseFunction(
            "computeCost", "(_ AL: Tensor, _ Y: Tensor) -> Double",
            \.computeCost, .tensor(1, "m"), .tensor(1, "m"), gives: .number),
        ExerciseFunction(
            "linearBackward",
            "(_ dZ: Tensor, _ cache: LinearCache) -> (dAPrev: Tensor, dW: Tensor, db: Tensor)",
            \.linearBackward, .tensor("n", "m"), linearCache, gives: linearGradients),
        ExerciseFunction(
            "linearActivationBackward",
            "(_ dA: Tensor, _ cache: Cache, activation: String) -> (dAPrev: Tensor, dW: Tensor, db: Tensor)",
            calls: ["linearBackward"],
            \.linearActivationBackward, .tensor("n", "m"), cache, activation, gives: linearGradients),
        ExerciseFunction(
            "lModelBackward", "(_ AL: Tensor, _ Y: Tensor, _ caches: [Cache]) -> Gradients",
            calls: ["linearActivationBackward"],
            \.lModelBackward, .tensor("nL", "m"), .tensor("nL", "m"), .stack(cache), gives: gradients),
        ExerciseFunction(
            "updateParameters",
            "(_ parameters: Parameters, _ grads: Gradients, learningRate: Double) -> Parameters",
            \.updateParameters, parameters, gradients, .number, gives: parameters),
    ]

    private static let activation = Codec.word("relu", "sigmoid")
    private static let parameters = Codec.layers(weights: "W", biases: "b")
    private static let gradients = Codec.layers(weights: "dW", biases: "db")

    private static let linearCache = Codec<LinearCache>(
        .record([
            .init("A", .tensor(["n_prev", "m"])), .init("W", .tensor(["n", "n_prev"])), .init("b", .tensor(["n", 1])),
        ]),
        encode: { .record([Output("A", $0.A), Output("W", $0.W), Output("b", $0.b)]) },
        decode: { (try $0.member("A").tensor, try $0.member("W").tensor, try $0.member("b").tensor) })

    static let cache = Codec<Cache>(
        .record([.init("linear", linearCache.form), .init("Z", .tensor(["n", "m"]))]),
        encode: { .record([Output("linear", linearCache.encode($0.linear)), Output("Z", $0.Z)]) },
        decode: { (try linearCache.decode($0.member("linear")), try $0.member("Z").tensor) })

    private static let sum = Codec<(Z: Tensor, cache: LinearCache)>(
        .record([.init("Z", .tensor(["n", "m"])), .init("cache", linearCache.form)]),
        encode: { .record([Output("Z", $0.Z), Output("cache", linearCache.encode($0.cache))]) },
        decode: { (try $0.member("Z").tensor, try linearCache.decode($0.member("cache"))) })

    private static let activated = Codec<(A: Tensor, cache: Cache)>(
        .record([.init("A", .tensor(["n", "m"])), .init("cache", cache.form)]),
        encode: { .record([Output("A", $0.A), Output("cache", cache.encode($0.cache))]) },
        decode: { (try $0.member("A").tensor, try cache.decode($0.member("cache"))) })

    private static let predicted = Codec<(AL: Tensor, caches: [Cache])>(
        .record([.init("AL", .tensor(["nL", "m"])), .init("caches", .stack(cache.form))]),
        encode: { .record([Output("AL", $0.AL), Output("caches", Codec.stack(cache).encode($0.caches))]) },
        decode: { (try $0.member("AL").tensor, try Codec.stack(cache).decode($0.member("caches"))) })

    private static let linearGradients = Codec<LinearGradients>(
        .record([
            .init("dAPrev", .tensor(["n_prev", "m"])), .init("dW", .tensor(["n", "n_prev"])),
            .init("db", .tensor(["n", 1])),
        ]),
        encode: { .record([Output("dAPrev", $0.dAPrev), Output("dW", $0.dW), Output("db", $0.db)]) },
        decode: { (try $0.member("dAPrev").tensor, try $0.member("dW").tensor, try $0.member("db").tensor) })
}
