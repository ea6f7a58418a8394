package import Tensors

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The folder where the learner's data sets are kept once they were checked: a `.npz` file each, numbers of one byte.
package struct DataStore: Sendable {
    package let folder: String

    package init(folder: String = Folders.workspace + "/data") {
        self.folder = folder
    }

    package func file(of set: DataSet) -> String { "\(folder)/\(set.name).npz" }

    package func holds(_ set: DataSet) -> Bool { access(file(of: set), F_OK) == 0 }

    /// Keeps a data set. The folder must exist; an earlier one is replaced at once, never half.
    package func save(_ images: ImageDataset, as set: DataSet) throws(FileError) {
        let arrays = [
            "train_x": images.train.X, "train_y": images.train.Y, "test_x": images.test.X, "test_y": images.test.Y,
            "classes": TextRows.encode(images.classes),
        ]
        try NPZ.write(arrays, to: file(of: set), as: .uint8)
    }

    /// - Throws: `FileError` where the set was not added, or its file is not as it was written.
    package func load(_ set: DataSet) throws(FileError) -> ImageDataset {
        let path = file(of: set)
        guard holds(set) else {
            throw FileError(
                file: path, problem: "The data set '\(set.name)' was not added yet.",
                advice: "Type: nabla data add \(set.name) \(set.files.joined(separator: " ")).")
        }
        let arrays = try NPZ.read(path)
        func part(_ name: String, _ part: DataSet.Part) throws(FileError) -> Tensor {
            let shape = part.shape.count == 1 ? [1, part.shape[0]] : part.shape
            guard let tensor = arrays[name], tensor.shape == Shape(shape) else { throw changed(set) }
            return tensor
        }
        guard let classes = arrays["classes"], classes.shape.count == 2 else { throw changed(set) }
        return ImageDataset(
            train: LabelledImages(X: try part("train_x", set.trainX), Y: try part("train_y", set.trainY)),
            test: LabelledImages(X: try part("test_x", set.testX), Y: try part("test_y", set.testY)),
            classes: TextRows.decode(classes))
    }

    /// Forgets a data set. False where it was not there.
    package func remove(_ set: DataSet) -> Bool { unlink(file(of: set)) == 0 }

    private func changed(_ set: DataSet) -> FileError {
        FileError(
            file: file(of: set), problem: "The file was changed since 'nabla data add \(set.name)' wrote it.",
            advice: "Add the data set again.")
    }
}
