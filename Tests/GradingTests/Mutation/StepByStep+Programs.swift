import Exercises
import Solutions
import Tensors

extension StepByStep {
    private static let none = Tensor.zeros(1, 1)
    private static let noCache: Cache = ((none, none, none), none)

    private static func three(_ values: ArraySlice<Quantity>) throws -> (Tensor, Tensor, Tensor) {
        let values = Array(values)
        return (try values[0].matrix, try values[1].matrix, try values[2].matrix)
    }

    static let mutables: [Mutable<StepByStep>] = [
        Mutable("initializeParameters", names: ["n_x", "n_h", "n_y"], weight: 4) {
            Program(
                statements: [
                    .assign("W1", .normal("n_h", "n_x") * 0.01), .assign("W2", .normal("n_y", "n_h") * 0.01),
                ],
                results: ["W1", .zeros("n_h", 1), "W2", .zeros("n_y", 1)])
        } bind: { subject, mutant in
            subject.initializeParameters = { n_x, n_h, n_y in
                Random.seed(1)
                let sizes = ["n_x": n_x, "n_h": n_h, "n_y": n_y].mapValues { Quantity(Double($0)) }
                return mutant(sizes, else: [:]) { values in
                    Dictionary(
                        uniqueKeysWithValues: try zip(["W1", "b1", "W2", "b2"], values).map { ($0, try $1.matrix) })
                }
            }
        },
        Mutable("linearForward", names: ["A", "W", "b"], weight: 6) {
            Program(statements: [.assign("Z", .matmul("W", "A") + "b")], results: ["Z", "A", "W", "b"])
        } bind: { subject, mutant in
            subject.linearForward = { A, W, b in
                mutant(["A": Quantity(A), "W": Quantity(W), "b": Quantity(b)], else: (Z: none, cache: noCache.linear)) {
                    values -> (Z: Tensor, cache: LinearCache) in (try values[0].matrix, try three(values[1...]))
                }
            }
        },
        Mutable("linearActivationForward", names: ["A", "W", "b", "Z"], weight: 8) {
            Program(
                statements: [.assign("Z", .matmul("W", "A") + "b")],
                results: ["Z" * .above("Z", 0), .sigmoid("Z"), "A", "W", "b", "Z"])
        } bind: { subject, mutant in
            subject.linearActivationForward = { A, W, b, activation in
                let inputs = ["A": Quantity(A), "W": Quantity(W), "b": Quantity(b)]
                return mutant(inputs, else: (A: none, cache: noCache)) { values -> (A: Tensor, cache: Cache) in
                    let activated = try values[activation == "relu" ? 0 : 1].matrix
                    return (activated, (try three(values[2...4]), try values[5].matrix))
                }
            }
        },
        Mutable("computeCost", names: ["AL", "Y"], weight: 6) {
            Program(
                statements: [],
                results: [-.total("Y" * .log("AL") + (1 - "Y") * .log(1 - "AL")) / .size("Y", axis: 1)])
        } bind: { subject, mutant in
            subject.computeCost = { AL, Y in
                mutant(["AL": Quantity(AL), "Y": Quantity(Y)], else: 0) { try $0[0].number }
            }
        },
        Mutable("linearBackward", names: ["dZ", "A", "W", "b"], weight: 14) {
            Program(
                statements: [.assign("m", .size("dZ", axis: 1))],
                results: [.matmul(.T("W"), "dZ"), .matmul("dZ", .T("A")) / "m", .rowSums("dZ") / "m"])
        } bind: { subject, mutant in
            subject.linearBackward = { dZ, cache in
                let inputs = [
                    "dZ": Quantity(dZ), "A": Quantity(cache.A), "W": Quantity(cache.W), "b": Quantity(cache.b),
                ]
                return mutant(inputs, else: (none, none, none)) { try three($0[...]) }
            }
        },
        Mutable("linearActivationBackward", names: ["dA", "A", "W", "b", "Z", "s", "dZ", "dR"], weight: 14) {
            Program(
                statements: [
                    .assign("m", .size("dA", axis: 1)), .assign("s", .sigmoid("Z")),
                    .assign("dZ", "dA" * ("s" * (1 - "s"))), .assign("dR", "dA" * .above("Z", 0)),
                ],
                results: ["dZ", "dR"].flatMap { (dZ: Expression) in
                    [.matmul(.T("W"), dZ), .matmul(dZ, .T("A")) / "m", .rowSums(dZ) / "m"]
                })
        } bind: { subject, mutant in
            subject.linearActivationBackward = { dA, cache, activation in
                let inputs = [
                    "dA": Quantity(dA), "A": Quantity(cache.linear.A), "W": Quantity(cache.linear.W),
                    "b": Quantity(cache.linear.b), "Z": Quantity(cache.Z),
                ]
                return mutant(inputs, else: (none, none, none)) {
                    try three(activation == "sigmoid" ? $0[0...2] : $0[3...5])
                }
            }
        },
        Mutable("lModelBackward", names: ["AL", "Y"], weight: 8) {
            Program(statements: [], results: [-("Y" / "AL" - (1 - "Y") / (1 - "AL"))])
        } bind: { subject, mutant in
            subject.lModelBackward = { AL, Y, caches in
                mutant(["AL": Quantity(AL), "Y": Quantity(Y)], else: [:]) { values in
                    var (dA, grads) = (try values[0].matrix, Gradients())
                    guard dA.shape == AL.shape else { throw Quantity.Impossible() }
                    for layer in (1...caches.count).reversed() {
                        let activation = layer < caches.count ? "relu" : "sigmoid"
                        let back = reference.linearActivationBackward(dA, caches[layer - 1], activation)
                        (dA, grads["dW\(layer)"], grads["db\(layer)"]) = (back.dAPrev, back.dW, back.db)
                    }
                    return grads
                }
            }
        },
        Mutable("updateParameters", names: ["W", "b", "dW", "db", "rate"], weight: 6) {
            Program(statements: [], results: ["W" - "rate" * "dW", "b" - "rate" * "db"])
        } bind: { subject, mutant in
            subject.updateParameters = { parameters, grads, rate in
                var moved: Parameters = [:]
                for layer in 1...parameters.count / 2 {
                    var inputs = ["rate": Quantity(rate)]
                    for name in ["W", "b"] {
                        inputs[name] = parameters["\(name)\(layer)"].map(Quantity.init)
                        inputs["d" + name] = grads["d\(name)\(layer)"].map(Quantity.init)
                    }
                    let (W, b) = mutant(inputs, else: (none, none)) { (try $0[0].matrix, try $0[1].matrix) }
                    (moved["W\(layer)"], moved["b\(layer)"]) = (W, b)
                }
                return moved
            }
        },
    ]
}

extension DeepApplication {
    static let mutables: [Mutable<DeepApplication>] = [
        Mutable("predict", names: ["AL", "y", "p"], weight: 6) {
            Program(
                statements: [.assign("p", .above("AL", 0.5))],
                results: ["p", 1 - .total(.abs("p" - "y")) / .size("y", axis: 1)])
        } bind: { subject, mutant in
            subject.predict = { X, y, parameters in
                let AL = StepByStep.reference.lModelForward(X, parameters).AL
                return mutant(["AL": Quantity(AL), "y": Quantity(y)], else: (AL, 0)) {
                    (try $0[0].matrix, try $0[1].number)
                }
            }
        }
    ]
}
