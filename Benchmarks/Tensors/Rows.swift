import COpenBLAS
import Tensors

func allRows() -> [Row] { products() + elementwise() + reductions() + networks() }

private func products() -> [Row] {
    let (a, b) = (filled(1024, 1024), filled(1024, 1024))
    let (rawA, rawB) = (a.scalars, b.scalars)
    var rawC = [Double](repeating: 0, count: 1024 * 1024)
    return [
        Row("dgemm 1024", repeats: 2) { keep(matmul(a, b)) },
        Row("dgemm 1024 raw", repeats: 2) {
            cblas_dgemm(
                CblasRowMajor, CblasNoTrans, CblasNoTrans, 1024, 1024, 1024, 1, rawA, 1024, rawB, 1024, 0, &rawC, 1024)
        },
    ]
}

private func elementwise() -> [Row] {
    let (x, y) = (filled(1_000_000), filled(1_000_000) + 2)
    let (p, q) = (filled(2, 3), filled(2, 3))
    return [
        Row("add 1e6", repeats: 10) { keep(x + y) },
        Row("multiply 1e6", repeats: 10) { keep(x * y) },
        Row("exp 1e6", repeats: 10) { keep(exp(x)) },
        Row("log 1e6", repeats: 10) { keep(log(y)) },
        Row("tanh 1e6", repeats: 10) { keep(tanh(x)) },
        Row("relu 1e6", repeats: 10) { keep(relu(x)) },
        Row("copy 1e6", repeats: 10) {
            // Writing one element makes the copy real: what any function of 1e6 numbers must at least read and write.
            var copy = x
            copy[0] = 0
            keep(copy)
        },
        Row("sigmoid 1e6", repeats: 10) { keep(sigmoid(x)) },
        Row("add 2x3", repeats: 50_000) { keep(p + q) },
    ]
}

private func reductions() -> [Row] {
    let s = filled(1000, 1000)
    return [
        Row("sum axis 0", repeats: 20) { keep(s.sum(axis: 0)) },
        Row("sum axis 1", repeats: 20) { keep(s.sum(axis: 1)) },
    ]
}

private func networks() -> [Row] {
    var network = Network([12288, 20, 7, 5, 1], m: 209)
    var adam = Adam([2, 5, 2, 1], m: 300, batch: 64)
    return [
        Row("network step", repeats: 10) { keep(network.step()) },
        Row("adam epoch", repeats: 100) { keep(adam.epoch()) },
    ]
}
