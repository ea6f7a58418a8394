import Figures
import Nabla
import Tensors
import Testing

/// Reverse-mode differentiation of numbers.
struct VariableTests {
    @Test func theExampleOfTheCourse() {
        let (a, b, c) = (Variable(2, "a"), Variable(4, "b"), Variable(1, "c"))
        let J = a * b + a * c - (b + c)
        J.backward()

        #expect(J.value == 5)
        #expect([a, b, c].map(\.gradient) == [5, 1, 1])
        #expect(J.gradient == 1)
    }

    /// Expressions with every operation, at points where each is smooth.
    static let expressions: [@Sendable ([Variable]) -> Variable] = [
        { $0[0] * $0[1] + $0[2] / $0[0] - $0[1] },
        { -($0[0] + 2) * (3 - $0[1]) / (1 + $0[2] * $0[2]) },
        { exp($0[0] / 4) * log($0[1]) - sqrt($0[2]) },
        { sigmoid($0[0] * $0[1] - 2) + tanh($0[2] - $0[0] * 0.5) },
        { relu($0[0] - $0[1]) + relu($0[1] - $0[0]) * 2 + pow($0[2], 3) + pow($0[0], 0) },
        { 2 / $0[0] + 1 / ($0[1] * $0[1]) + ($0[2] - 1) / 5 },
        { x in (0..<5).reduce(x[0]) { sum, step in tanh(sum * x[1]) + x[2] * Double(step) } },
    ]

    @Test(arguments: expressions.indices, [1, 2, 3])
    func gradientsAreThoseOfSmallMoves(_ number: Int, _ seed: UInt64) {
        let expression = Self.expressions[number]
        let at = (0..<3).map { 0.5 + Double((seed &* 31 &+ UInt64($0) &* 17) % 23) / 9 }
        let inputs = at.map { Variable($0) }
        expression(inputs).backward()
        let h = 1e-5
        for index in at.indices {
            func result(_ move: Double) -> Double {
                expression(at.enumerated().map { Variable($1 + ($0 == index ? move : 0)) }).value
            }
            let measured = (result(h) - result(-h)) / (2 * h)
            #expect(abs(inputs[index].gradient - measured) < 1e-7 * max(1, abs(measured)))
        }
    }

    @Test func anotherResultHasItsOwnGradients() {
        let x = Variable(3, "x")
        (x * x).backward()
        #expect(x.gradient == 6)
        (x * 5).backward()
        #expect(x.gradient == 5)
    }

    @Test func aChainOfManyOperationsIsDifferentiatedAndFreed() {
        let start = Variable(1)
        var sum = start
        for _ in 0..<200_000 { sum = sum + 1 }
        sum.backward()
        #expect(start.gradient == 1)
        sum = start
        #expect(sum.value == 1)
    }

    @Test func theGraphNamesWhatHasNoName() {
        let (a, b, c) = (Variable(3, "a"), Variable(2, "b"), Variable(4, "c"))
        let J = 3 * (a + b * c)
        guard case .computation(let before) = graph(J) else { return #expect(Bool(false)) }
        #expect(before.nodes.map(\.name) == ["a", "b", "c", "u", "v", "J"])
        #expect(before.nodes.map(\.operation) == ["", "", "", "b * c", "a + u", "3 * v"])
        #expect(before.nodes.map(\.inputs) == [[], [], [], [1, 2], [0, 3], [4]])
        #expect(before.nodes.map(\.value) == [3, 2, 4, 8, 11, 33])
        #expect(before.nodes.allSatisfy { $0.gradient == nil })

        J.backward()
        guard case .computation(let after) = graph(J) else { return #expect(Bool(false)) }
        #expect(after.nodes.map(\.gradient) == [3, 12, 6, 3, 3, 1])
    }

    @Test func givenNamesStay() {
        let x = Variable(2, "u")
        let y = sigmoid(x * x - 1).named("a")
        guard case .computation(let graph) = graph(y + x) else { return #expect(Bool(false)) }
        #expect(graph.nodes.map(\.name) == ["u", "v", "w", "a", "J"])
        #expect(graph.nodes.map(\.operation) == ["", "u * u", "v - 1", "sigmoid(w)", "a + u"])
        #expect("\(x)" == "2")
    }

    @Test func thePassesShowOneNumberMoreFromFrameToFrame() {
        let (a, b) = (Variable(3, "a"), Variable(2, "b"))
        let J = (a * b + 1) * a
        J.backward()
        guard case .animation(let film) = passes(J) else { return #expect(Bool(false)) }
        let graphs = film.frames.compactMap { if case .computation(let graph) = $0 { graph } else { nil } }
        let values = graphs.map { graph in graph.visibleNodes.count { $0.value != nil } }
        let gradients = graphs.map { graph in graph.visibleNodes.count { $0.gradient != nil } }
        #expect(values == [2, 3, 4, 5, 5, 5, 5, 5, 5])
        #expect(gradients == [0, 0, 0, 0, 1, 2, 3, 4, 5])
        #expect(graphs[4].visibleNodes.last?.gradient == 1 && graphs[4].newest == 4)
        #expect(graphs.allSatisfy { $0.nodes == graphs[0].nodes })

        guard case .animation(let forward) = passes(a + b) else { return #expect(Bool(false)) }
        #expect(forward.frames.count == 2)
    }
}
