public import Tensors

// Data sets of the courses that a learner added with `nabla data add`.

extension Dataset {
    /// The cat pictures of course 1: those that you added with `nabla data add cats`, or else the drawn ones of
    /// ``drawnCats(seed:file:line:)``, which have the same shape. A line of output says when they are drawn.
    ///
    /// - Returns: `train.X` (209, 64, 64, 3), `train.Y` (1, 209), `test.X` (50, 64, 64, 3), `test.Y` (1, 50); the
    ///   class names are `classes`.
    public static func cats() -> ImageDataset {
        let store = DataStore()
        guard store.holds(.cats) else {
            print("These cats are drawn. `nabla data info cats` says how to use the course's photographs.")
            return drawnCats()
        }
        do {
            return try store.load(.cats)
        } catch {
            print("These cats are drawn, because your file cannot be read. \(error)")
            return drawnCats()
        }
    }

    /// A data set of the courses that you added with `nabla data add`: `signs`, `happy` or `mnist`; and `cats`, which
    /// is ``cats()``.
    ///
    /// - Throws: ``FileError`` where it was not added, or cannot be read.
    public static func load(_ name: String) throws(FileError) -> ImageDataset {
        guard let set = DataSet.named(name) else {
            let names = DataSet.all.map(\.name).joined(separator: ", ")
            throw FileError(file: name, problem: "There is no data set of this name.", advice: "There are: \(names).")
        }
        return set.hasStandIn ? cats() : try DataStore().load(set)
    }
}
