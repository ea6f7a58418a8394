import ArgumentParser
import Datasets
import Foundation
import Sandbox
import Tensors

struct AddData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Check the files of a data set and keep a copy.",
        discussion: "The files may come in any order; `nabla data info <name>` says what they must hold.")

    @Argument(help: "The data set, for instance cats.")
    var name: String

    @Argument(help: "Its files.", completion: .file())
    var files: [String]

    func run() async throws {
        let set = try DataCommand.dataSet(name)
        let site = try Site()
        let places = files.map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath().path }
        if let again = places.indices.first(where: { places[..<$0].contains(places[$0]) }) {
            throw Exit.usage("\(files[again]) is named twice.")
        }
        var arrays: [FileArray] = []
        for file in files { arrays += try await Self.read(file, for: set, site) }
        do {
            let images = try set.assemble(arrays)
            let store = site.dataStore
            try FileManager.default.createDirectory(atPath: store.folder, withIntermediateDirectories: true)
            try store.save(images, as: set)
            Console.write(
                """
                \(set.name) is added: \(images.train.count) pictures to train on, \(images.test.count) to test on.
                The copy is \(store.file(of: set))

                """)
        } catch let problems as DataSetProblems {
            let sentences = problems.sentences.map { "  \($0)\n" }.joined()
            throw Exit.usage("These files do not make the data set \(set.name):\n\(sentences)Nothing was changed.")
        } catch let error as FileError {
            throw Exit.unable("\(error)")
        } catch {
            throw Exit.unable("\(site.dataStore.folder) cannot be made: \(error.localizedDescription)")
        }
    }

    /// The arrays in a file of the format that the data set has.
    private static func read(_ path: String, for set: DataSet, _ site: Site) async throws -> [FileArray] {
        do {
            guard set.isHDF5 else { return [try IDX.read(path)] }
            let names = set.parts.compactMap(\.name) + [DataSet.classList]
            let (archive, datasets) = try await HDF5Extraction.read(
                URL(filePath: path), names: names, site.installation, site.workplace)
            let arrays = try NPZ.decode(archive, file: path)
            if arrays.isEmpty {
                let held = datasets.isEmpty ? "nothing" : datasets.joined(separator: ", ")
                throw Exit.usage("\(path) holds nothing of \(set.name). It holds \(held).")
            }
            return arrays.sorted { $0.key < $1.key }.map { FileArray(extracted: $0.value, $0.key, from: path) }
        } catch let error as FileError {
            throw Exit.usage("\(error)")
        } catch let error as SandboxError {
            throw Exit.usage("\(error)")
        }
    }
}

extension FileArray {
    /// An array as `HDF5Extraction` names it: `numbers/<name>` or `texts/<name>`.
    fileprivate init(extracted tensor: Tensor, _ key: String, from file: String) {
        let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
        let isText = parts[0] == "texts"
        self.init(
            file: file, name: parts.last, shape: isText ? [tensor.shape[0]] : Array(tensor.shape),
            values: isText ? .texts(TextRows.decode(tensor)) : .numbers(tensor.scalars))
    }
}
