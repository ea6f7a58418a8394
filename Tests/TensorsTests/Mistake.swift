import Tensors

/// A call that cannot be answered, on one line with what it says before it stops the program.
struct Mistake: Sendable {
    let operation: String
    let sentence: String
    let line: UInt
    let make: @Sendable () throws -> Void

    init(_ operation: String, _ sentence: String, line: UInt = #line, _ make: @escaping @Sendable () throws -> Void) {
        self.operation = operation
        self.sentence = sentence
        self.line = line
        self.make = make
    }
}

private let m = Tensor.ones(4, 3)
private let n = Tensor.ones(3, 2)
private let v = Tensor([1, 2])
private let e = Tensor.zeros(0, 3)
private let both = "shapes (4, 3) and (3, 2) cannot be broadcast together in "

// One line each, so that the line of the call is the line of the mistake.
// swift-format-ignore
extension Mistake {
    static let all: [Mistake] = arithmetic + reductions + structure + linear

    static let arithmetic = [
        Mistake("+", both + "a + b. For a matrix product, write matmul(a, b).") { _ = m + n },
        Mistake("-", both + "a - b.") { _ = m - n },
        Mistake("*", both + "a * b.") { _ = m * n },
        Mistake("/", both + "a / b.") { _ = m / n },
        Mistake("%", both + "a % b.") { _ = m % n },
        Mistake("+=", both + "a += b.") { var t = m; t += n },
        Mistake("-=", both + "a -= b.") { var t = m; t -= n },
        Mistake("*=", both + "a *= b.") { var t = m; t *= n },
        Mistake("/=", both + "a /= b.") { var t = m; t /= n },
        Mistake("%=", both + "a %= b.") { var t = m; t %= n },
        Mistake("+= growing", "shapes (3,) and (4, 3) would give a result of shape (4, 3) in a += b.") { var t = Tensor.ones(3); t += m },
        Mistake("<", both + "a < b.") { _ = m < n },
        Mistake("<=", both + "a <= b.") { _ = m <= n },
        Mistake(">", both + "a > b.") { _ = m > n },
        Mistake(">=", both + "a >= b.") { _ = m >= n },
        Mistake(".==", both + "a .== b.") { _ = m .== n },
        Mistake(".!=", both + "a .!= b.") { _ = m .!= n },
        Mistake("mask ==", both + "a == b.") { _ = (m == n).mean() },
        Mistake("* mask", both + "a * b.") { _ = m * (n > 0) },
        Mistake("&", "shapes (4, 3) and (3, 2) differ in a & b.") { _ = (m > 0) & (n > 0) },
        Mistake("|", "shapes (4, 3) and (3, 2) differ in a | b.") { _ = (m > 0) | (n > 0) },
        Mistake("pow", both + "pow(a, b).") { _ = pow(m, n) },
        Mistake("maximum", both + "maximum(a, b).") { _ = maximum(m, n) },
        Mistake("minimum", both + "minimum(a, b).") { _ = minimum(m, n) },
        Mistake("allClose", both + "allClose(a, b).") { _ = allClose(m, n) },
        Mistake("where", both + "where(mask, a, b).") { _ = Tensor.where(m > 0, m, n) },
        Mistake("transposed", "shapes (4, 3) and (3, 4) cannot be broadcast together in a + b. One of them may need its transpose, .T.") { _ = m + Tensor.ones(3, 4) },
    ]

    static let reductions = [
        Mistake("sum", "shape (4, 3) has no axis 2 in sum. Its axes are 0 to 1, or -1 to -2 from the end.") { _ = m.sum(axis: 2) },
        Mistake("sum twice", "shape (4, 3) was given the axes [0, -2], one of them twice in sum.") { _ = m.sum(axis: [0, -2]) },
        Mistake("prod", "shape (4, 3) has no axis 2 in prod.") { _ = m.prod(axis: 2) },
        Mistake("max", "shape (4, 3) has no axis -3 in max.") { _ = m.max(axis: -3) },
        Mistake("max of nothing", "shape (0, 3) has no elements in max.") { _ = e.max() },
        Mistake("min", "shape (4, 3) has no axis 2 in min.") { _ = m.min(axis: 2) },
        Mistake("min of nothing", "shape (0, 3) has no elements along axis 0 in min.") { _ = e.min(axis: 0) },
        Mistake("mean", "shape (4, 3) has no axis 2 in mean.") { _ = m.mean(axis: 2) },
        Mistake("var", "shape (4, 3) has no axis 2 in var.") { _ = m.var(axis: 2) },
        Mistake("std", "shape (4, 3) has no axis 2 in std.") { _ = m.std(axis: 2) },
        Mistake("norm", "shape (4, 3) has no axis 2 in norm.") { _ = m.norm(axis: 2) },
        Mistake("argmax", "shape (4, 3) has no axis 2 in argmax.") { _ = m.argmax(axis: 2) },
        Mistake("argmin", "shape (0, 3) has no elements along axis 0 in argmin.") { _ = e.argmin(axis: 0) },
        Mistake("sort", "shape (4, 3) has no axis 2 in sort.") { _ = m.sort(axis: 2) },
        Mistake("argsort", "shape (4, 3) has no axis 2 in argsort.") { _ = m.argsort(axis: 2) },
        Mistake("cumsum", "shape (4, 3) has no axis 2 in cumsum.") { _ = m.cumsum(axis: 2) },
        Mistake("softmax", "shape (4, 3) has no axis 2 in softmax.") { _ = softmax(m, axis: 2) },
        Mistake("logSumExp", "shape (4, 3) has no axis 2 in logSumExp.") { _ = logSumExp(m, axis: 2) },
        Mistake("any", "shape (4, 3) has no axis 2 in any.") { _ = (m > 0).any(axis: 2) },
        Mistake("all", "shape (4, 3) has no axis 2 in all.") { _ = (m > 0).all(axis: 2) },
        Mistake("bincount", "bincount counts whole numbers from 0 on, not -1.0.") { _ = bincount(Tensor([-1])) },
    ]

    static let structure = [
        Mistake("shape", "shape (2, 3) needs 6 numbers and got 2 in Tensor(shape:scalars:).") { _ = Tensor(shape: [2, 3], scalars: [1, 2]) },
        Mistake("rows", "shapes (2,) and (1,) cannot be rows of one tensor in Tensor([...]).") { _ = Tensor([[1, 2], [3]]) },
        Mistake("zeros", "A shape cannot have the negative size -1.") { _ = Tensor.zeros(-1, 2) },
        Mistake("rank", "A tensor can have at most 6 axes.") { _ = Tensor.zeros(1, 1, 1, 1, 1, 1, 1) },
        Mistake("item", "shape (2,) has 2 elements in item().") { _ = v.item() },
        Mistake("t[i]", "index 2 is outside axis 0 of shape (2,). Use 0 to 1, or -1 to -2 from the end.") { _ = v[2] as Double },
        Mistake("t[i, j]", "index -4 is outside axis 1 of shape (4, 3).") { _ = m[0, -4] as Double },
        Mistake("one index", "one index used for one element of shape (4, 3), which has 2 axes. For a whole row, write t[i, .all].") { _ = m[0] as Double },
        Mistake("slice", "shape (4, 3) has 2 axes and was given 3 indices in t[...].") { _ = m[0, .all, .all] },
        Mistake("slice index", "index 4 is outside axis 0 of shape (4, 3).") { _ = m[4, .all] },
        Mistake("assign", "shapes (3,) and (4,) do not fit in t[...] = value.") { var t = m; t[.all, 0] = Tensor.ones(3) },
        Mistake("mask", "shapes (4, 3) and (3, 2) differ in t[mask].") { _ = m[n > 0] },
        Mistake("assign mask", "shapes (2,) and (12,) do not fit in t[mask] = value.") { var t = m; t[m > 0] = v },
        Mistake("take", "shape (4, 3) has no index 7 along axis 0 in take.") { _ = m.take([7], axis: 0) },
        Mistake("reshape", "shape (4, 3) has 12 elements and cannot become (5, -1) in reshape.") { _ = m.reshape(5, -1) },
        Mistake("transposed", "shape (4, 3) has 2 axes and was given an order of 1 in transposed.") { _ = m.transposed([0]) },
        Mistake("squeeze", "shape (4, 3) has size 4 at axis 0 in squeeze.") { _ = m.squeeze(axis: 0) },
        Mistake("expandDims", "shape (4, 3) cannot get a new axis 4 in expandDims.") { _ = m.expandDims(4) },
        Mistake("concatenate", "shapes (4, 3) and (3, 2) cannot be joined along axis 0 in concatenate.") { _ = concatenate([m, n]) },
        Mistake("stack", "shapes (4, 3) and (3, 2) differ in stack.") { _ = stack([m, n]) },
        Mistake("split", "shape (4, 3) cannot be cut into 3 equal parts along axis 0 in split.") { _ = split(m, 3) },
        Mistake("pad", "shape (4, 3) has 2 axes and was given 1 pairs of widths in pad.") { _ = pad(m, [(1, 1)]) },
        Mistake("flip", "shape (4, 3) has no axis 2 in flip.") { _ = flip(m, axis: 2) },
        Mistake("roll", "shape (4, 3) has no axis 2 in roll.") { _ = roll(m, 1, axis: 2) },
        Mistake("repeat", "shape (4, 3) has no axis 2 in repeat.") { _ = m.repeat(2, axis: 2) },
        Mistake("oneHot", "oneHot got a label outside of 0 to 1.") { _ = oneHot(v, classes: 2) },
        Mistake("arange", "arange cannot go from 0.0 to 1.0 in steps of 0.0.") { _ = Tensor.arange(0, 1, 0) },
    ]

    static let linear = [
        Mistake("matmul", "shapes (4, 3) and (4, 3) cannot be multiplied in matmul(a, b). The last size of a, 3, must equal the rows of b, 4. Did you mean matmul(a.T, b)?") { _ = matmul(m, m) },
        Mistake("matmul number", "shapes (4, 3) and () cannot be multiplied in matmul(a, b).") { _ = matmul(m, Tensor(2)) },
        Mistake("matmul batch", "shapes (2, 4, 3) and (5, 3, 2) cannot be multiplied in matmul(a, b). The axes before the last two must be equal or 1.") { _ = matmul(Tensor.ones(2, 4, 3), Tensor.ones(5, 3, 2)) },
        Mistake("dot", "shapes (4, 3) and (2,) cannot be multiplied in dot(a, b).") { _ = dot(m, v) },
        Mistake("tensordot", "shapes (4, 3) and (3, 2) do not match along axes [0] and [0] in tensordot.") { _ = tensordot(m, n, axes: [0], [0]) },
        Mistake("einsum", "shapes (4, 3) and (3, 2) give the letter j different sizes in einsum(\"ij,kj->ik\").") { _ = einsum("ij,kj->ik", m, n) },
        Mistake("einsum letters", "shape (4, 3) has 2 axes and \"ijk\" names 3 in einsum(\"ijk->i\").") { _ = einsum("ijk->i", m) },
        Mistake("einsum text", "einsum cannot read \"ij->ik\".") { _ = einsum("ij->ik", m) },
        Mistake("solve", "shapes (2, 2) and (3,) do not fit in solve(a, b).") { _ = try solve(Tensor.eye(2), Tensor.ones(3)) },
        Mistake("inverse", "shape (4, 3) is not square in inverse.") { _ = try inverse(m) },
        Mistake("det", "shape (4, 3) is not square in det.") { _ = det(m) },
        Mistake("svd", "shape (2,) is not a matrix in svd.") { _ = try svd(v) },
        Mistake("eigh", "shape (4, 3) is not square in eigh.") { _ = try eigh(m) },
        Mistake("qr", "shape (2,) is not a matrix in qr.") { _ = qr(v) },
        Mistake("lstsq", "shapes (4, 3) and (2,) do not fit in lstsq(a, b).") { _ = try lstsq(m, v) },
    ]
}
