import Tensors

extension LogisticRegression: Exercise {
    package static let id = "c1w2-logistic-regression"

    package static let functions: [ExerciseFunction<Self>] = [
        ExerciseFunction("sigmoid", "(_ z: Tensor) -> Tensor", \.sigmoid, .tensor, gives: .tensor),
        ExerciseFunction(
            "initializeWithZeros", "(_ dim: Int) -> (w: Tensor, b: Double)", \.initializeWithZeros, .integer(0...4096),
            gives: start),
        ExerciseFunction(
            "propagate",
            "(_ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor) -> (dw: Tensor, db: Double, cost: Double)",
            calls: ["sigmoid"],
            \.propagate, .tensor("n", 1), .number, .tensor("n", "m"), .tensor(1, "m"), gives: gradients),
        ExerciseFunction(
            "optimize",
            "(_ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor, iterations: Int, learningRate: Double) "
                + "-> (w: Tensor, b: Double, dw: Tensor, db: Double, costs: [Double])",
            calls: ["propagate"],
            \.optimize, .tensor("n", 1), .number, .tensor("n", "m"), .tensor(1, "m"), .integer(0...4000), .number,
            gives: optimized),
        ExerciseFunction(
            "predict", "(_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor", calls: ["sigmoid"],
            \.predict, .tensor("n", 1), .number, .tensor("n", "m"), gives: .tensor(1, "m")),
        ExerciseFunction(
            "model",
            "(_ XTrain: Tensor, _ YTrain: Tensor, _ XTest: Tensor, _ YTest: Tensor, iterations: Int, "
                + "learningRate: Double) "
                + "-> (w: Tensor, b: Double, costs: [Double], trainAccuracy: Double, testAccuracy: Double)",
            calls: ["initializeWithZeros", "optimize", "predict"],
            \.model, .tensor("n", "m"), .tensor(1, "m"), .tensor("n", "k"), .tensor(1, "k"), .integer(0...4000),
            .number,
            gives: trained),
    ]

    private static let start = Codec<(w: Tensor, b: Double)>(
        .record([.init("w", .tensor(["n", 1])), .init("b", .number)]),
        encode: { .record([Output("w", $0.w), Output("b", $0.b)]) },
        decode: { (try $0.member("w").tensor, try $0.member("b").number) })

    private static let gradients = Codec<Gradients>(
        .record([.init("dw", .tensor(["n", 1])), .init("db", .number), .init("cost", .number)]),
        encode: { .record([Output("dw", $0.dw), Output("db", $0.db), Output("cost", $0.cost)]) },
        decode: { (try $0.member("dw").tensor, try $0.member("db").number, try $0.member("cost").number) })

    private static let optimized = Codec<Optimized>(
        .record([
            .init("w", .tensor(["n", 1])), .init("b", .number), .init("dw", .tensor(["n", 1])), .init("db", .number),
            .init("costs", .numbers),
        ]),
        encode: {
            .record([
                Output("w", $0.w), Output("b", $0.b), Output("dw", $0.dw), Output("db", $0.db),
                Output("costs", $0.costs),
            ])
        },
        decode: {
            (
                try $0.member("w").tensor, try $0.member("b").number, try $0.member("dw").tensor,
                try $0.member("db").number, try Codec.numbers.decode($0.member("costs"))
            )
        })

    private static let trained = Codec<Model>(
        .record([
            .init("w", .tensor(["n", 1])), .init("b", .number), .init("costs", .numbers),
            .init("trainAccuracy", .number), .init("testAccuracy", .number),
        ]),
        encode: {
            .record([
                Output("w", $0.w), Output("b", $0.b), Output("costs", $0.costs),
                Output("trainAccuracy", $0.trainAccuracy), Output("testAccuracy", $0.testAccuracy),
            ])
        },
        decode: {
            (
                try $0.member("w").tensor, try $0.member("b").number, try Codec.numbers.decode($0.member("costs")),
                try $0.member("trainAccuracy").number, try $0.member("testAccuracy").number
            )
        })
}
