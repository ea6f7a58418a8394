import COpenBLAS
import CVectorMath
import Tensors

// The rows of `make bench` for tensors. `--core-type` prints the OPENBLAS_CORETYPE to run with.

if CommandLine.arguments.contains("--core-type") {
    print(nabla_blas_core_type().map { String(cString: $0) } ?? "")
} else {
    runAll()
}

func runAll() {
    let (a, b) = (filled(1024, 1024), filled(1024, 1024))
    measure("dgemm 1024", repeats: 3) { keep(matmul(a, b)) }
    let (rawA, rawB) = (a.scalars, b.scalars)
    var rawC = [Double](repeating: 0, count: 1024 * 1024)
    measure("dgemm 1024 raw", repeats: 3) {
        cblas_dgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, 1024, 1024, 1024, 1, rawA, 1024, rawB, 1024, 0, &rawC, 1024)
    }
    let (x, y) = (filled(1_000_000), filled(1_000_000) + 2)
    measure("add 1e6", repeats: 20) { keep(x + y) }
    measure("multiply 1e6", repeats: 20) { keep(x * y) }
    measure("exp 1e6", repeats: 20) { keep(exp(x)) }
    measure("log 1e6", repeats: 20) { keep(log(y)) }
    measure("tanh 1e6", repeats: 20) { keep(tanh(x)) }
    measure("relu 1e6", repeats: 20) { keep(relu(x)) }
    measure("sigmoid 1e6", repeats: 20) { keep(sigmoid(x)) }
    let s = filled(1000, 1000)
    measure("sum axis 0", repeats: 50) { keep(s.sum(axis: 0)) }
    measure("sum axis 1", repeats: 50) { keep(s.sum(axis: 1)) }
    let (p, q) = (filled(2, 3), filled(2, 3))
    measure("add 2x3", repeats: 100_000) { keep(p + q) }
    var network = Network([12288, 20, 7, 5, 1], m: 209)
    measure("network step", repeats: 20) { keep(network.step()) }
    var adam = Adam([2, 5, 2, 1], m: 300, batch: 64)
    measure("adam epoch", repeats: 200) { keep(adam.epoch()) }
}
