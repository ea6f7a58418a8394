import Exercises
import Solutions
import Tensors

extension PlanarClassification {
    private static let none = Tensor.zeros(1, 1)
    private static let noParameters: Parameters = (none, none, none, none)
    private static let noCache: Cache = (none, none, none, none)

    private static func scope(_ parameters: Parameters) -> [String: Quantity] {
        [
            "W1": Quantity(parameters.W1), "b1": Quantity(parameters.b1), "W2": Quantity(parameters.W2),
            "b2": Quantity(parameters.b2),
        ]
    }

    private static func four(_ values: [Quantity]) throws -> (Tensor, Tensor, Tensor, Tensor) {
        (try values[0].matrix, try values[1].matrix, try values[2].matrix, try values[3].matrix)
    }

    /// What the training loop calls: a whole step's functions on whole parameters, by the reference.
    private static let calls: Program.Calls = [
        "initialize": { arguments in
            let sizes = try arguments.map { try $0.count }
            guard sizes.allSatisfy({ (1...64).contains($0) }) else { throw Quantity.Impossible() }
            let start = reference.initializeParameters(sizes[0], sizes[1], sizes[2])
            return [Quantity(start.W1), Quantity(start.b1), Quantity(start.W2), Quantity(start.b2)]
        },
        "gradients": { arguments in
            let parameters = try four(Array(arguments[0..<4]))
            let (X, Y) = (arguments[4], arguments[5])
            try fit(arguments, X, Y)
            let (A2, cache) = reference.forwardPropagation(X.tensor, parameters)
            let grads = reference.backwardPropagation(parameters, cache, X.tensor, Y.tensor)
            return [
                Quantity(grads.dW1), Quantity(grads.db1), Quantity(grads.dW2), Quantity(grads.db2),
                Quantity(reference.computeCost(A2, Y.tensor)),
            ]
        },
    ]

    private static func fit(_ parameters: [Quantity], _ X: Quantity, _ Y: Quantity) throws {
        let (W1, b1, W2, b2) = (parameters[0].shape, parameters[1].shape, parameters[2].shape, parameters[3].shape)
        guard X.shape.count == 2, Y.shape.count == 2, W1.count == 2, W2.count == 2, W1[1] == X.shape[0],
            W2[1] == W1[0], b1 == [W1[0], 1], b2 == [W2[0], 1], Y.shape == [W2[0], X.shape[1]]
        else { throw Quantity.Impossible() }
    }

    static let mutables: [Mutable<PlanarClassification>] = [
        Mutable("layerSizes", names: ["X", "Y"], weight: 3) {
            Program(statements: [], results: [.size("X", axis: 0), 4, .size("Y", axis: 0)])
        } bind: { subject, mutant in
            subject.layerSizes = { X, Y in
                mutant(["X": Quantity(X), "Y": Quantity(Y)], else: (0, 0, 0)) {
                    (try $0[0].count, try $0[1].count, try $0[2].count)
                }
            }
        },
        Mutable("initializeParameters", names: ["n_x", "n_h", "n_y"], weight: 5) {
            Program(
                statements: [
                    .assign("W1", .normal("n_h", "n_x") * 0.01), .assign("W2", .normal("n_y", "n_h") * 0.01),
                ],
                results: ["W1", .zeros("n_h", 1), "W2", .zeros("n_y", 1)])
        } bind: { subject, mutant in
            subject.initializeParameters = { n_x, n_h, n_y in
                mutant(
                    [
                        "n_x": Quantity(Double(n_x)), "n_h": Quantity(Double(n_h)), "n_y": Quantity(Double(n_y)),
                    ], else: noParameters, four)
            }
        },
        Mutable("forwardPropagation", names: ["W1", "b1", "W2", "b2", "X", "Z1", "A1", "Z2"], weight: 14) {
            Program(
                statements: [
                    .assign("Z1", .matmul("W1", "X") + "b1"), .assign("A1", .tanh("Z1")),
                    .assign("Z2", .matmul("W2", "A1") + "b2"), .assign("A2", .sigmoid("Z2")),
                ],
                results: ["A2", "Z1", "A1", "Z2"])
        } bind: { subject, mutant in
            subject.forwardPropagation = { X, parameters in
                mutant(
                    scope(parameters).merging(["X": Quantity(X)]) { $1 }, else: (A2: none, cache: noCache)
                ) { values -> (A2: Tensor, cache: Cache) in
                    let (A2, Z1, A1, Z2) = try four(values)
                    return (A2, (Z1, A1, Z2, A2))
                }
            }
        },
        Mutable("computeCost", names: ["A2", "Y"], weight: 10) {
            Program(
                statements: [],
                results: [-.total("Y" * .log("A2") + (1 - "Y") * .log(1 - "A2")) / .size("Y", axis: 1)])
        } bind: { subject, mutant in
            subject.computeCost = { A2, Y in
                mutant(["A2": Quantity(A2), "Y": Quantity(Y)], else: 0) { try $0[0].number }
            }
        },
        Mutable(
            "backwardPropagation", names: ["W1", "W2", "X", "Y", "Z1", "A1", "Z2", "A2", "dZ2", "dZ1"], weight: 30
        ) {
            Program(
                statements: [
                    .assign("m", .size("X", axis: 1)), .assign("dZ2", "A2" - "Y"),
                    .assign("slope", 1 - .square("A1")),
                    .assign("dZ1", .matmul(.T("W2"), "dZ2") * "slope"),
                ],
                results: [
                    .matmul("dZ1", .T("X")) / "m", .rowSums("dZ1") / "m", .matmul("dZ2", .T("A1")) / "m",
                    .rowSums("dZ2") / "m",
                ])
        } bind: { subject, mutant in
            subject.backwardPropagation = { parameters, cache, X, Y in
                let inputs = [
                    "X": Quantity(X), "Y": Quantity(Y), "Z1": Quantity(cache.Z1), "A1": Quantity(cache.A1),
                    "Z2": Quantity(cache.Z2), "A2": Quantity(cache.A2),
                ]
                return mutant(scope(parameters).merging(inputs) { $1 }, else: noParameters, four)
            }
        },
        Mutable(
            "updateParameters", names: ["W1", "b1", "W2", "b2", "dW1", "db1", "dW2", "db2", "rate"], weight: 10
        ) {
            Program(
                statements: [],
                results: [
                    "W1" - "rate" * "dW1", "b1" - "rate" * "db1", "W2" - "rate" * "dW2", "b2" - "rate" * "db2",
                ])
        } bind: { subject, mutant in
            subject.updateParameters = { parameters, grads, rate in
                let inputs = [
                    "dW1": Quantity(grads.dW1), "db1": Quantity(grads.db1), "dW2": Quantity(grads.dW2),
                    "db2": Quantity(grads.db2), "rate": Quantity(rate),
                ]
                return mutant(scope(parameters).merging(inputs) { $1 }, else: noParameters, four)
            }
        },
        Mutable("nnModel", names: ["W1", "b1", "W2", "b2", "dW1", "db1", "dW2", "db2", "n_h"], weight: 1) {
            Program(
                statements: [
                    .call(["W1", "b1", "W2", "b2"], "initialize", [.size("X", axis: 0), "n_h", .size("Y", axis: 0)]),
                    .loop(
                        "iterations",
                        [
                            .call(
                                ["dW1", "db1", "dW2", "db2", "cost"], "gradients", ["W1", "b1", "W2", "b2", "X", "Y"]),
                            .append("costs", "cost", every: 1000),
                            .assign("W1", "W1" - 1.2 * "dW1"), .assign("b1", "b1" - 1.2 * "db1"),
                            .assign("W2", "W2" - 1.2 * "dW2"), .assign("b2", "b2" - 1.2 * "db2"),
                        ]),
                ],
                results: ["W1", "b1", "W2", "b2", "costs"])
        } bind: { subject, mutant in
            subject.nnModel = { X, Y, n_h, iterations in
                Random.seed(3)
                return mutant(
                    [
                        "X": Quantity(X), "Y": Quantity(Y), "n_h": Quantity(Double(n_h)),
                        "iterations": Quantity(Double(iterations)), "costs": Quantity(shape: [0], scalars: []),
                    ], calls: calls, else: (parameters: noParameters, costs: [])
                ) { values -> (parameters: Parameters, costs: [Double]) in (try four(values), values[4].scalars) }
            }
        },
        Mutable("predict", names: ["W1", "b1", "W2", "b2", "X"], weight: 8) {
            Program(
                statements: [
                    .assign("A1", .tanh(.matmul("W1", "X") + "b1")),
                    .assign("A2", .sigmoid(.matmul("W2", "A1") + "b2")),
                ],
                results: [.above("A2", 0.5)])
        } bind: { subject, mutant in
            subject.predict = { parameters, X in
                mutant(scope(parameters).merging(["X": Quantity(X)]) { $1 }, else: none) { try $0[0].matrix }
            }
        },
    ]
}
