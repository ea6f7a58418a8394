import Foundation
import Tensors
import Testing

private let x = Tensor([[1, 2, 3], [4, 5, 6]])
private let y = Tensor([[0.5], [2]])
private let v = Tensor([3, 1, 2])
private let s = Tensor([[4, 1], [1, 3]])
private let t = Tensor.arange(24).reshape(2, 3, 4)

/// The page "Tensor for NumPy people": every row runs here as it is printed there, and gives what NumPy gave for its
/// left side.
@Suite struct NumPyTableTests {
    struct Row: Sendable {
        let text: String
        let line: Int
        let run: @Sendable () throws -> Tensor

        init(_ text: String, line: Int = #line, _ run: @escaping @Sendable () throws -> Tensor) {
            self.text = text
            self.line = line
            self.run = run
        }
    }

    struct Answer: Decodable {
        let numpy: String
        let nabla: String
        let result: EncodedTensor
    }

    private static let page = URL(filePath: #filePath).appending(path: "../../../docs/tensor-for-numpy-people.md")
        .standardized

    @Test func theTableAndTheTestsHaveTheSameRows() throws {
        let printed = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `") }
            .map { $0.dropFirst(3).dropLast(3).components(separatedBy: "` | `") }
        let answers: [Answer] = try Fixture.lines("table").map { try Fixture.decode($0) }
        #expect(printed == answers.map { [$0.numpy, $0.nabla] }, "make_fixtures.py was not run after a change")
        #expect(printed.map(\.last) == Self.rows.map(\.text))
    }

    @Test func theTestsRunWhatTheTablePrints() throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        for row in Self.rows {
            let code = source[row.line - 1].split(separator: "{", maxSplits: 1).last ?? ""
            #expect(code.contains(row.text))
        }
    }

    @Test func everyRowGivesNumPysResult() throws {
        let answers: [Answer] = try Fixture.lines("table").map { try Fixture.decode($0) }
        for (row, answer) in zip(Self.rows, answers) {
            let result = try row.run()
            #expect(result.shape == answer.result.tensor.shape, "\(row.text)")
            #expect(allClose(result, answer.result.tensor, rtol: 1e-12, atol: 1e-15), "\(row.text)")
        }
    }

    // One line each: a test above reads them.
    // swift-format-ignore
    static let rows = [
        Row("Tensor([[1, 2], [3, 4]])") { Tensor([[1, 2], [3, 4]]) },
        Row("Tensor.zeros(2, 3)") { Tensor.zeros(2, 3) },
        Row("Tensor.zeros(like: x)") { Tensor.zeros(like: x) },
        Row("Tensor.ones(2, 3)") { Tensor.ones(2, 3) },
        Row("Tensor.full([2, 3], 7)") { Tensor.full([2, 3], 7) },
        Row("Tensor.eye(3)") { Tensor.eye(3) },
        Row("Tensor.arange(0, 1, 0.25)") { Tensor.arange(0, 1, 0.25) },
        Row("Tensor.linspace(0, 1, 5)") { Tensor.linspace(0, 1, 5) },
        Row("x.shape[0]") { Tensor(Double(x.shape[0])) },
        Row("x.rank") { Tensor(Double(x.rank)) },
        Row("x.count") { Tensor(Double(x.count)) },
        Row("x.ravel()[4]") { Tensor(x.ravel()[4]) },
        Row("x[1, 2]") { Tensor(x[1, 2]) },
        Row("x[-1, -1]") { Tensor(x[-1, -1]) },
        Row("x[0, .all]") { x[0, .all] },
        Row("x[.all, 0]") { x[.all, 0] },
        Row("x[.all, -1]") { x[.all, -1] },
        Row("x[0..<1, .all]") { x[0..<1, .all] },
        Row("x[.all, 1...]") { x[.all, 1...] },
        Row("x[.all, ..<(-1)]") { x[.all, ..<(-1)] },
        Row("x[.all, .from(1, to: -1)]") { x[.all, .from(1, to: -1)] },
        Row("x[.all, .every(2)]") { x[.all, .every(2)] },
        Row("x[.all, .every(-1)]") { x[.all, .every(-1)] },
        Row("t[.ellipsis, 0]") { t[.ellipsis, 0] },
        Row("v[.all, .newAxis]") { v[.all, .newAxis] },
        Row("x[.all, 0] = Tensor(7)") { var x = x; x[.all, 0] = Tensor(7); return x },
        Row("x[x > 2]") { x[x > 2] },
        Row("x[x > 2] = Tensor(0)") { var x = x; x[x > 2] = Tensor(0); return x },
        Row("x[[1, 0, 1]]") { x[[1, 0, 1]] },
        Row("x[[0, 1], [2, 0]]") { x[[0, 1], [2, 0]] },
        Row("x.take([2, 0], axis: 1)") { x.take([2, 0], axis: 1) },
        Row("Tensor.where(x > 2, x, 0)") { Tensor.where(x > 2, x, 0) },
        Row("clip(x, 2, 4)") { clip(x, 2, 4) },
        Row("x.T") { x.T },
        Row("x.reshape(3, -1)") { x.reshape(3, -1) },
        Row("x.ravel()") { x.ravel() },
        Row("y.squeeze()") { y.squeeze() },
        Row("v.expandDims(0)") { v.expandDims(0) },
        Row("t.transposed([0, 2, 1])") { t.transposed([0, 2, 1]) },
        Row("concatenate([x, y], axis: 1)") { concatenate([x, y], axis: 1) },
        Row("stack([v, v])") { stack([v, v]) },
        Row("vstack([v, x])") { vstack([v, x]) },
        Row("hstack([x, y])") { hstack([x, y]) },
        Row("split(x, 3, axis: 1)[1]") { split(x, 3, axis: 1)[1] },
        Row("pad(x, [(0, 0), (1, 1)])") { pad(x, [(0, 0), (1, 1)]) },
        Row("tile(v, 2, 1)") { tile(v, 2, 1) },
        Row("x.repeat(2, axis: 1)") { x.repeat(2, axis: 1) },
        Row("flip(x, axis: 0)") { flip(x, axis: 0) },
        Row("roll(v, 1)") { roll(v, 1) },
        Row("x + y") { x + y },
        Row("1 - x") { 1 - x },
        Row("x * y") { x * y },
        Row("x / y") { x / y },
        Row("x % 3") { x % 3 },
        Row("pow(x, 2)") { pow(x, 2) },
        Row("x += y") { var x = x; x += y; return x },
        Row("x > 2") { Tensor(x > 2) },
        Row("x == 2") { Tensor(x == 2) },
        Row("(x == x).mean()") { Tensor((x == x).mean()) },
        Row("x == x") { Tensor(x == x ? 1 : 0) },
        Row("(x > 1) & (x < 5)") { Tensor((x > 1) & (x < 5)) },
        Row("!(x > 2)") { Tensor(!(x > 2)) },
        Row("Tensor(x > 2)") { Tensor(x > 2) },
        Row("(x > 5).any()") { Tensor((x > 5).any() ? 1 : 0) },
        Row("(x > 2).all(axis: 1)") { Tensor((x > 2).all(axis: 1)) },
        Row("exp(x)") { exp(x) },
        Row("log(x)") { log(x) },
        Row("log1p(x)") { log1p(x) },
        Row("expm1(x)") { expm1(x) },
        Row("sqrt(x)") { sqrt(x) },
        Row("abs(-x)") { abs(-x) },
        Row("sign(v - 2)") { sign(v - 2) },
        Row("square(x)") { square(x) },
        Row("tanh(x)") { tanh(x) },
        Row("sigmoid(x)") { sigmoid(x) },
        Row("relu(v - 2)") { relu(v - 2) },
        Row("maximum(x, 3)") { maximum(x, 3) },
        Row("floor(y)") { floor(y) },
        Row("round(y)") { round(y) },
        Row("x.sum()") { Tensor(x.sum()) },
        Row("x.sum(axis: 1, keepDims: true)") { x.sum(axis: 1, keepDims: true) },
        Row("t.sum(axis: [0, 2])") { t.sum(axis: [0, 2]) },
        Row("x.mean(axis: 0)") { x.mean(axis: 0) },
        Row("x.var(axis: 1)") { x.var(axis: 1) },
        Row("x.std(ddof: 1)") { Tensor(x.std(ddof: 1)) },
        Row("x.max(axis: 1)") { x.max(axis: 1) },
        Row("x.min()") { Tensor(x.min()) },
        Row("x.prod()") { Tensor(x.prod()) },
        Row("x.norm(axis: 1, keepDims: true)") { x.norm(axis: 1, keepDims: true) },
        Row("x.argmax(axis: 0)") { x.argmax(axis: 0) },
        Row("v.argmin()") { Tensor(Double(v.argmin())) },
        Row("v.sort()") { v.sort() },
        Row("v.argsort()") { v.argsort() },
        Row("v.cumsum()") { v.cumsum() },
        Row("(t % 5).unique()") { (t % 5).unique() },
        Row("bincount([1, 1, 3])") { bincount([1, 1, 3]) },
        Row("oneHot(v, classes: 4)") { oneHot(v, classes: 4) },
        Row("softmax(x, axis: 1)") { softmax(x, axis: 1) },
        Row("logSumExp(x, axis: 1)") { logSumExp(x, axis: 1) },
        Row("allClose(x, x + 1e-9)") { Tensor(allClose(x, x + 1e-9) ? 1 : 0) },
        Row("dot(v, v)") { dot(v, v) },
        Row("matmul(x, x.T)") { matmul(x, x.T) },
        Row("outer(v, v)") { outer(v, v) },
        Row("tensordot(t, x, axes: [1], [1])") { tensordot(t, x, axes: [1], [1]) },
        Row("einsum(\"ij,kj->ik\", x, x)") { einsum("ij,kj->ik", x, x) },
        Row("try solve(s, [1, 2])") { try solve(s, [1, 2]) },
        Row("try inverse(s)") { try inverse(s) },
        Row("det(s)") { Tensor(det(s)) },
        Row("try svd(s).s") { try svd(s).s },
        Row("try eigh(s).values") { try eigh(s).values },
        Row("qr(x).r") { qr(x).r },
        Row("try lstsq(x.T, v).x") { try lstsq(x.T, v).x },
        Row("g.randn(2, 3)") { var g = Random(seed: 3); return g.randn(2, 3) },
        Row("g.rand(2, 3)") { var g = Random(seed: 3); return g.rand(2, 3) },
        Row("g.randint(0, 10)") { var g = Random(seed: 3); return Tensor(Double(g.randint(0, 10))) },
        Row("g.permutation(5)") { var g = Random(seed: 3); return Tensor(g.permutation(5).map(Double.init)) },
    ]
}
