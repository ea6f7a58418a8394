import Exercises
import Solutions
import Tensors

extension Basics {
    private static let none = Tensor.zeros(1, 1)

    static let mutables: [Mutable<Basics>] = [
        Mutable("basicSigmoid", names: ["x"], weight: 4) {
            Program(statements: [], results: [1 / (1 + .exp(-"x"))])
        } bind: { subject, mutant in
            subject.basicSigmoid = { x in mutant(["x": Quantity(x)], else: 0) { try $0[0].number } }
        },
        Mutable("sigmoid", names: ["x"], weight: 4) {
            Program(statements: [], results: [1 / (1 + .exp(-"x"))])
        } bind: { subject, mutant in
            subject.sigmoid = { x in mutant(["x": Quantity(x)], else: none) { try $0[0].matrix } }
        },
        Mutable("sigmoidDerivative", names: ["x", "s"], weight: 6) {
            Program(statements: [.assign("s", .sigmoid("x"))], results: ["s" * (1 - "s")])
        } bind: { subject, mutant in
            subject.sigmoidDerivative = { x in mutant(["x": Quantity(x)], else: none) { try $0[0].matrix } }
        },
        Mutable("normalizeRows", names: ["x", "lengths"], weight: 6) {
            Program(
                statements: [.assign("lengths", .squareRoot(.rowSums(.square("x"))))], results: ["x" / "lengths"])
        } bind: { subject, mutant in
            subject.normalizeRows = { x in mutant(["x": Quantity(x)], else: none) { try $0[0].matrix } }
        },
        Mutable("softmax", names: ["x", "powers"], weight: 6) {
            Program(statements: [.assign("powers", .exp("x"))], results: ["powers" / .rowSums("powers")])
        } bind: { subject, mutant in
            subject.softmax = { x in mutant(["x": Quantity(x)], else: none) { try $0[0].matrix } }
        },
        Mutable("l1", names: ["yhat", "y"], weight: 4) {
            Program(statements: [], results: [.total(.abs("y" - "yhat"))])
        } bind: { subject, mutant in
            subject.l1 = { yhat, y in
                mutant(["yhat": Quantity(yhat), "y": Quantity(y)], else: 0) { try $0[0].number }
            }
        },
        Mutable("l2", names: ["yhat", "y"], weight: 4) {
            Program(statements: [], results: [.total(.square("y" - "yhat"))])
        } bind: { subject, mutant in
            subject.l2 = { yhat, y in
                mutant(["yhat": Quantity(yhat), "y": Quantity(y)], else: 0) { try $0[0].number }
            }
        },
    ]
}
