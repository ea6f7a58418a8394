import Tensors
import Testing

@Suite struct ArithmeticTests {
    let a = Tensor([[1, 2, 3], [4, 5, 6]])

    @Test func broadcastsARowAndAColumn() {
        #expect(a + Tensor([10, 20, 30]) == Tensor([[11, 22, 33], [14, 25, 36]]))
        #expect(a * Tensor([[1], [10]]) == Tensor([[1, 2, 3], [40, 50, 60]]))
        #expect(Tensor([[1], [2]]) - Tensor([1, 2]) == Tensor([[0, -1], [1, 0]]))
    }

    @Test func mixesWithNumbers() {
        #expect(1 / a == Tensor([[1, 0.5, 1 / 3.0], [0.25, 0.2, 1 / 6.0]]))
        #expect((a - 1) % 3 == Tensor([[0, 1, 2], [0, 1, 2]]))
    }

    @Test func worksInPlaceWithoutTouchingCopies() {
        var b = a
        b += 1
        b *= Tensor([1, 0, 1])
        #expect(b == Tensor([[2, 0, 4], [5, 0, 7]]))
        #expect(a == Tensor([[1, 2, 3], [4, 5, 6]]))
    }

    @Test func transposedOperandsCountTheSame() {
        #expect(a.T + a.T == (a + a).T)
        #expect(a.T + Tensor.zeros(3, 2) == Tensor([[1, 4], [2, 5], [3, 6]]))
        #expect(matmul(a, a.T) == Tensor([[14, 32], [32, 77]]))
        #expect(matmul(a.T, a) == Tensor([[17, 22, 27], [22, 29, 36], [27, 36, 45]]))
        #expect(a.T.sum(axis: 0) == Tensor([6, 15]))
        #expect(a.T.max(axis: 1, keepDims: true) == Tensor([[4], [5], [6]]))
    }

    @Test func comparesToMasks() {
        let mask = a > 2
        #expect(mask.elements == [false, false, true, true, true, true])
        #expect(a * mask == Tensor([[0, 0, 3], [4, 5, 6]]))
        #expect(Tensor(a == 5).sum() == 1)
        #expect((a == a).mean() == 1)
    }

    @Test func crossEntropyReadsAsInTheCourse() {
        let Y = Tensor([[1, 0, 1]])
        let Z = Tensor([[0, 0, 0]])
        let A = 1 / (1 + exp(-Z))
        let m = Double(Y.shape[1])
        let cost = -(Y * log(A) + (1 - Y) * log(1 - A)).sum() / m
        #expect(abs(cost - 0.6931471805599453) < 1e-15)
    }
}
