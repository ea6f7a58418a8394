import Tensors
import Testing

/// Random shapes and elements from a seed, so that a failure can be run again.
private struct Generator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return range.lowerBound + Int(state >> 33) % range.count
    }

    mutating func shape(rank: ClosedRange<Int> = 0...5, size: ClosedRange<Int> = 0...4) -> [Int] {
        let rank = int(rank)
        return (0..<rank).map { _ in int(size) }
    }

    /// Whole numbers, so that sums in any order are exact.
    mutating func tensor(_ sizes: [Int]) -> Tensor {
        Tensor(shape: Shape(sizes), scalars: (0..<sizes.reduce(1, *)).map { _ in Double(int(-9...9)) })
    }
}

/// All index lists of a shape, in row-major order.
private func indices(_ sizes: [Int]) -> [[Int]] {
    sizes.reduce([[]]) { lists, size in lists.flatMap { list in (0..<size).map { list + [$0] } } }
}

extension Tensor {
    fileprivate func at(_ index: [Int]) -> Double {
        scalars[zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 }]
    }
}

/// What holds for every shape, checked against loops that are too simple to be wrong.
@Suite struct LawTests {
    @Test(arguments: 0..<200)
    func broadcastingIsTheNaiveLoop(seed: Int) {
        var g = Generator(seed: seed)
        let result = g.shape()
        // Each operand loses leading axes and has some sizes replaced by 1.
        func operand() -> Tensor {
            let sizes = result.dropFirst(g.int(0...result.count)).map { g.int(0...2) == 0 ? 1 : $0 }
            return g.tensor(sizes)
        }
        let (a, b) = (operand(), operand())
        func read(_ t: Tensor, _ index: [Int]) -> Double {
            t.at(zip(index.suffix(t.rank), t.shape).map { $1 == 1 ? 0 : $0 })
        }
        let rank = max(a.rank, b.rank)
        let sizes = (0..<rank).map { axis in
            let (i, j) = (axis - rank + a.rank, axis - rank + b.rank)
            let (x, y) = (i < 0 ? 1 : a.shape[i], j < 0 ? 1 : b.shape[j])
            return x == 1 ? y : x
        }
        func naive(_ f: (Double, Double) -> Double) -> Tensor {
            Tensor(shape: Shape(sizes), scalars: indices(sizes).map { f(read(a, $0), read(b, $0)) })
        }
        #expect(a - b == naive { $0 - $1 })
        #expect(a * b == naive { $0 * $1 })
        #expect(Tensor(a < b) == naive { $0 < $1 ? 1 : 0 })
        if a.shape == Shape(sizes) {
            var inPlace = a
            inPlace += b
            #expect(inPlace == naive { $0 + $1 })
        }
    }

    @Test(arguments: 0..<150)
    func einsumIsTheSumOverAllLetters(seed: Int) {
        var g = Generator(seed: seed)
        let letters = Array("abcde")
        let sizes = letters.map { _ in g.int(0...3) }
        func operand() -> [Int] { (0..<g.int(1...4)).map { _ in g.int(0...4) } }
        let (p, q) = (operand(), operand())
        let output = (0..<5).filter { (p + q).contains($0) && g.int(0...1) == 0 }
        let (a, b) = (g.tensor(p.map { sizes[$0] }), g.tensor(q.map { sizes[$0] }))
        func text(_ axes: [Int]) -> String { String(axes.map { letters[$0] }) }

        var expected: [[Int]: Double] = [:]
        let used = Array(Set(p + q))
        for assignment in indices(used.map { sizes[$0] }) {
            let value = Dictionary(uniqueKeysWithValues: zip(used, assignment))
            expected[output.map { value[$0]! }, default: 0] += a.at(p.map { value[$0]! }) * b.at(q.map { value[$0]! })
        }
        let shape = output.map { sizes[$0] }
        let naive = Tensor(shape: Shape(shape), scalars: indices(shape).map { expected[$0] ?? 0 })
        #expect(einsum("\(text(p)),\(text(q))->\(text(output))", a, b) == naive)
    }

    @Test(arguments: 0..<200)
    func slicesFollowTheIndexModel(seed: Int) {
        var g = Generator(seed: seed)
        let sizes = g.shape(rank: 1...3, size: 0...5)
        var t = g.tensor(sizes)
        var selections: [AxisSelection] = []
        var positions: [[Int]] = []
        for size in sizes {
            let step = [1, 2, -1, -2, 3][g.int(0...4)]
            let (start, end) = (g.int(-1...size), g.int(-1...size))
            selections.append(.from(start, to: end, by: step))
            // Python's rule: negative positions count from the end, what lies outside is left out.
            let (first, last) = (start < 0 ? start + size : start, end < 0 ? end + size : end)
            let all =
                step > 0
                ? Array(stride(from: max(first, 0), to: last, by: step))
                : Array(stride(from: min(first, size - 1), to: last, by: step))
            positions.append(all.filter { $0 >= 0 && $0 < size })
        }
        let shape = positions.map(\.count)
        let expected = Tensor(
            shape: Shape(shape), scalars: indices(shape).map { index in t.at(zip(positions, index).map { $0[$1] }) })
        let slice =
            switch selections.count {
            case 1: t[selections[0]]
            case 2: t[selections[0], selections[1]]
            default: t[selections[0], selections[1], selections[2]]
            }
        #expect(slice == expected)

        let before = t
        switch selections.count {
        case 1: t[selections[0]] = expected + 100
        case 2: t[selections[0], selections[1]] = expected + 100
        default: t[selections[0], selections[1], selections[2]] = expected + 100
        }
        let chosen = Set(indices(shape).map { index in zip(positions, index).map { $0[$1] } })
        for index in indices(sizes) {
            #expect(t.at(index) == before.at(index) + (chosen.contains(index) ? 100 : 0))
        }
    }

    @Test(arguments: 0..<150)
    func reshapingAndTransposingComeBack(seed: Int) {
        var g = Generator(seed: seed)
        let sizes = g.shape(rank: 0...6, size: 0...3)
        let t = g.tensor(sizes)
        #expect(t.ravel().reshape(sizes) == t)
        #expect(t.T.T == t)
        let order = (0..<sizes.count).map { ($0, g.int(0...1000)) }.sorted { $0.1 < $1.1 }.map(\.0)
        let turned = t.transposed(order)
        for index in indices(sizes) { #expect(turned.at(order.map { index[$0] }) == t.at(index)) }
        let back = order.indices.map { axis in order.firstIndex(of: axis)! }
        #expect(turned.transposed(back) == t)
        let axis = g.int(0...max(sizes.count - 1, 0))
        if !sizes.isEmpty {
            #expect(concatenate(split(t, at: [1, 2], axis: axis), axis: axis) == t)
            #expect(flip(flip(t, axis: axis), axis: axis) == t)
            #expect(roll(roll(t, 5, axis: axis), -5, axis: axis) == t)
        }
        if sizes.count < 6 { #expect(t.expandDims(-1).squeeze(axis: -1) == t) }
    }

    @Test(arguments: 1..<30)
    func decompositionsMultiplyBack(seed: Int) throws {
        var g = Generator(seed: seed)
        let a = g.tensor([g.int(1...7), g.int(1...7)])
        for full in [false, true] {
            let (u, s, vt) = try svd(a, fullMatrices: full)
            let k = s.count
            #expect(allClose(matmul(u[.all, 0..<k] * s, vt[0..<k, .all]), a, atol: 1e-10))
            #expect(allClose(matmul(u.T, u), .eye(u.shape[1]), atol: 1e-12))
            #expect(allClose(matmul(vt, vt.T), .eye(vt.shape[0]), atol: 1e-12))
        }
        let (q, r) = qr(a)
        #expect(allClose(matmul(q, r), a, atol: 1e-10))
        let (values, vectors) = try eigh(matmul(a, a.T))
        #expect(allClose(matmul(vectors * values, vectors.T), matmul(a, a.T), atol: 1e-9))
    }

    /// Shapes around the limits at which a product takes its own kernels, in all four layouts.
    @Test(arguments: [
        (2, 4100, 40), (3, 4096, 33), (8, 600, 257), (13, 700, 209), (20, 1000, 131), (32, 64, 2100), (33, 64, 2100),
        (31, 33, 4000), (5, 140_000, 1), (1, 400, 400), (4, 32, 5000),
    ])
    func skinnyProductsAreTheSumsOfProducts(m: Int, k: Int, n: Int) {
        var g = Generator(seed: m + k + n)
        let (a, b) = (g.tensor([m, k]), g.tensor([k, n]))
        let (rowsOfA, columnsOfB) = (a.scalars, b.T.scalars)
        // Whole numbers: every order of summation gives the same.
        let expected = Tensor(
            shape: [m, n],
            scalars: (0..<(m * n)).map { index in
                let (i, j) = (index / n, index % n)
                var sum = 0.0
                for p in 0..<k { sum += rowsOfA[i * k + p] * columnsOfB[j * k + p] }
                return sum
            })
        let (aTurned, bTurned) = (
            Tensor(shape: [k, m], scalars: a.T.scalars), Tensor(shape: [n, k], scalars: columnsOfB)
        )
        for left in [a, aTurned.T] {
            for right in [b, bTurned.T] {
                #expect(matmul(left, right) == expected)
                #expect(matmul(right.T, left.T) == expected.T)
            }
        }
    }

    @Test(arguments: 0..<100)
    func writingOverIntermediatesChangesNoNamedTensor(seed: Int) {
        var g = Generator(seed: seed)
        let sizes = g.shape()
        let (a, b) = (g.tensor(sizes), g.tensor(sizes.map { g.int(0...1) == 0 ? 1 : $0 }))
        let (copyOfA, copyOfB) = (
            Tensor(shape: a.shape, scalars: a.scalars), Tensor(shape: b.shape, scalars: b.scalars)
        )
        let formula = -(a * b - exp(a) / (1 + square(b))) * relu(a - b)
        let c = a - b
        let again = relu(c)
        #expect(formula.shape == a.shape)
        #expect(again == maximum(c, 0))
        #expect(a == Tensor(shape: a.shape, scalars: copyOfA.scalars.map { $0 }))
        #expect(a == copyOfA && b == copyOfB)
        #expect(c == copyOfA - copyOfB)
    }
}
