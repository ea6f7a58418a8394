import CVectorMath
import Glibc
import Tensors

// The rows of `make bench` for tensors: reads the name of a row, writes the seconds of one sample, until the input
// ends. `--core-type` prints the OPENBLAS_CORETYPE to run with.

if CommandLine.arguments.contains("--core-type") {
    print(nabla_blas_core_type().map { String(cString: $0) } ?? "")
} else {
    let rows = Dictionary(uniqueKeysWithValues: allRows().map { ($0.name, $0) })
    while let name = readLine() {
        guard let row = rows[name] else { fatalError("There is no row named \(name).") }
        print(row.sample())
        fflush(nil)
    }
}
