import Datasets
import HDF5
import Tensors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

// nabla-hdf5 FILE OUTPUT NAME...: writes those of the named datasets that the file holds to OUTPUT, a .npz file:
// numbers under `numbers/NAME`, texts as rows of bytes under `texts/NAME`. A dataset in a group counts by the last
// part of its path. On standard output it lists every dataset of the file.
//
// A program of its own: libhdf5 may crash on a damaged file, and loads forty other libraries.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    complain("usage: nabla-hdf5 FILE OUTPUT NAME...")
    exit(2)
}
do throws(FileError) {
    try extract(arguments[1], to: arguments[2], only: Set(arguments[3...]))
} catch {
    complain("\(error)")
    exit(1)
}

func extract(_ path: String, to output: String, only wanted: Set<String>) throws(FileError) {
    let file = try HDF5File(path)
    var arrays: [String: Tensor] = [:]
    for name in try file.datasets() {
        print(name)
        let ownName = name.split(separator: "/").last.map(String.init) ?? name
        guard wanted.contains(ownName) else { continue }
        let array = try file.read(name)
        switch array.values {
        case .numbers(let numbers):
            guard array.shape.count <= Shape.maximumRank else {
                throw FileError(
                    file: path, problem: "The dataset '\(name)' has \(array.shape.count) axes.",
                    advice: "Nabla's arrays have at most \(Shape.maximumRank).")
            }
            arrays["numbers/\(ownName)"] = Tensor(shape: Shape(array.shape), scalars: numbers)
        case .texts(let texts):
            arrays["texts/\(ownName)"] = TextRows.encode(texts)
        }
    }
    try NPZ.write(arrays, to: output)
}

func complain(_ sentence: String) {
    let text = sentence + "\n"
    _ = write(2, text, text.utf8.count)
}
