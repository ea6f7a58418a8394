import Exercises
import Solutions
import Tensors

extension LogisticRegression {
    private static let none = Tensor.zeros(1, 1)
    private static let calls: Program.Calls = [
        "initializeWithZeros": { arguments in
            let start = reference.initializeWithZeros(try arguments[0].count)
            return [Quantity(start.w), Quantity(start.b)]
        },
        "propagate": { arguments in
            let (w, b, X, Y) = (arguments[0], try arguments[1].number, arguments[2], arguments[3])
            try fit(w, X, Y)
            let right = reference.propagate(w.tensor, b, X.tensor, Y.tensor)
            return [Quantity(right.dw), Quantity(right.db), Quantity(right.cost)]
        },
        "optimize": { arguments in
            let (w, b, X, Y) = (arguments[0], try arguments[1].number, arguments[2], arguments[3])
            try fit(w, X, Y)
            let trained = reference.optimize(
                w.tensor, b, X.tensor, Y.tensor, try arguments[4].count, try arguments[5].number)
            let costs = Quantity(shape: [trained.costs.count], scalars: trained.costs)
            return [Quantity(trained.w), Quantity(trained.b), costs]
        },
        "predict": { arguments in
            try fit(arguments[0], arguments[2], nil)
            return [Quantity(reference.predict(arguments[0].tensor, try arguments[1].number, arguments[2].tensor))]
        },
    ]

    private static func fit(_ w: Quantity, _ X: Quantity, _ Y: Quantity?) throws {
        guard X.shape.count == 2, w.shape == [X.shape[0], 1], Y == nil || Y?.shape == [1, X.shape[1]] else {
            throw Quantity.Impossible()
        }
    }

    static let mutables: [Mutable<LogisticRegression>] = [
        Mutable("sigmoid", names: ["z"], weight: 8) {
            Program(statements: [], results: [1 / (1 + .exp(-"z"))])
        } bind: { subject, mutant in
            subject.sigmoid = { z in mutant(["z": Quantity(z)], else: none) { try $0[0].matrix } }
        },
        Mutable("initializeWithZeros", names: ["dim"], weight: 3) {
            Program(statements: [], results: [.zeros("dim", 1), 0])
        } bind: { subject, mutant in
            subject.initializeWithZeros = { dim in
                mutant(["dim": Quantity(Double(dim))], else: (none, 0)) { (try $0[0].matrix, try $0[1].number) }
            }
        },
        Mutable("propagate", names: ["w", "b", "X", "Y", "A", "dZ"], weight: 30) {
            Program(
                statements: [
                    .assign("m", .size("X", axis: 1)),
                    .assign("A", .sigmoid(.matmul(.T("w"), "X") + "b")),
                    .assign("losses", -("Y" * .log("A") + (1 - "Y") * .log(1 - "A"))),
                    .assign("dZ", "A" - "Y"),
                ],
                results: [.matmul("X", .T("dZ")) / "m", .total("dZ") / "m", .total("losses") / "m"])
        } bind: { subject, mutant in
            subject.propagate = { w, b, X, Y in
                mutant(
                    ["w": Quantity(w), "b": Quantity(b), "X": Quantity(X), "Y": Quantity(Y)], else: (none, 0, 0)
                ) { (try $0[0].matrix, try $0[1].number, try $0[2].number) }
            }
        },
        Mutable("optimize", names: ["w", "b", "dw", "db", "rate"], weight: 4) {
            Program(
                statements: [
                    .loop(
                        "iterations",
                        [
                            .call(["dw", "db", "cost"], "propagate", ["w", "b", "X", "Y"]),
                            .append("costs", "cost", every: 100),
                            .assign("w", "w" - "rate" * "dw"),
                            .assign("b", "b" - "rate" * "db"),
                        ])
                ],
                results: ["w", "b", "dw", "db", "costs"])
        } bind: { subject, mutant in
            subject.optimize = { w, b, X, Y, iterations, rate in
                mutant(
                    [
                        "w": Quantity(w), "b": Quantity(b), "X": Quantity(X), "Y": Quantity(Y),
                        "iterations": Quantity(Double(iterations)), "rate": Quantity(rate),
                        "costs": Quantity(shape: [0], scalars: []),
                    ], calls: calls, else: (none, 0, none, 0, [])
                ) { (try $0[0].matrix, try $0[1].number, try $0[2].matrix, try $0[3].number, $0[4].scalars) }
            }
        },
        Mutable("predict", names: ["w", "b", "X"], weight: 8) {
            Program(statements: [], results: [.above(.sigmoid(.matmul(.T("w"), "X") + "b"), 0.5)])
        } bind: { subject, mutant in
            subject.predict = { w, b, X in
                mutant(["w": Quantity(w), "b": Quantity(b), "X": Quantity(X)], else: none) { try $0[0].matrix }
            }
        },
        Mutable("model", names: ["XTrain", "YTrain", "XTest", "YTest", "train", "test"], weight: 4) {
            Program(
                statements: [
                    .call(["w", "b"], "initializeWithZeros", [.size("XTrain", axis: 0)]),
                    .call(["w", "b", "costs"], "optimize", ["w", "b", "XTrain", "YTrain", "iterations", "rate"]),
                    .call(["train"], "predict", ["w", "b", "XTrain"]),
                    .call(["test"], "predict", ["w", "b", "XTest"]),
                ],
                results: [
                    "w", "b", "costs",
                    100 * (1 - .total(.abs("train" - "YTrain")) / .size("YTrain", axis: 1)),
                    100 * (1 - .total(.abs("test" - "YTest")) / .size("YTest", axis: 1)),
                ])
        } bind: { subject, mutant in
            subject.model = { XTrain, YTrain, XTest, YTest, iterations, rate in
                mutant(
                    [
                        "XTrain": Quantity(XTrain), "YTrain": Quantity(YTrain), "XTest": Quantity(XTest),
                        "YTest": Quantity(YTest), "iterations": Quantity(Double(iterations)), "rate": Quantity(rate),
                    ], calls: calls, else: (none, 0, [], 0, 0)
                ) { (try $0[0].matrix, try $0[1].number, $0[2].scalars, try $0[3].number, try $0[4].number) }
            }
        },
    ]
}
