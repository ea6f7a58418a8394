import Tensors

/// Why files do not make a data set: one sentence for each thing that is wrong.
package struct DataSetProblems: Error, Equatable {
    package var sentences: [String]
}

extension DataSet {
    /// The data set that the arrays of some files make, in whatever order they were given.
    ///
    /// - Throws: everything that is missing, double, or not as it must be, at once.
    package func assemble(_ arrays: [FileArray]) throws(DataSetProblems) -> ImageDataset {
        var problems: [String] = []
        let tensors = parts.map { part in
            let found = arrays.filter { part.isFor($0) }
            switch found.count {
            case 1: return part.checked(found[0], &problems)
            case 0: problems.append("No file holds the \(part.summary).")
            default:
                let files = found.map(\.file).joined(separator: " and ")
                problems.append("The \(part.summary) are in \(files); name each file once.")
            }
            return nil
        }
        let classes = classNames(arrays, &problems)
        guard problems.isEmpty, let x = tensors[0], let y = tensors[1], let testX = tensors[2], let testY = tensors[3]
        else {
            if problems.contains(where: { $0.hasPrefix("No file") }) { problems += Self.contents(of: arrays) }
            throw DataSetProblems(sentences: problems)
        }
        return ImageDataset(
            train: LabelledImages(X: x, Y: y.reshape(1, y.count)),
            test: LabelledImages(X: testX, Y: testY.reshape(1, testY.count)), classes: classes)
    }

    /// The names that the files give, if they give one for each class.
    private func classNames(_ arrays: [FileArray], _ problems: inout [String]) -> [String] {
        guard let list = arrays.first(where: { $0.name == Self.classList }) else { return classes }
        let names =
            switch list.values {
            case .texts(let texts): texts
            case .numbers(let numbers): numbers.map { String(Int(exactly: $0) ?? -1) }
            }
        if names.count != classes.count {
            problems.append(
                "\(list.file): \(Self.classList) names \(names.count) classes; \(name) has \(classes.count).")
        }
        return names
    }

    private static func contents(of arrays: [FileArray]) -> [String] {
        var files: [String] = []
        for array in arrays where !files.contains(array.file) { files.append(array.file) }
        return files.map { file in
            let held = arrays.filter { $0.file == file }.map(\.summary).joined(separator: ", ")
            return "\(file) holds \(held)."
        }
    }
}

extension DataSet.Part {
    /// `pictures to train on, train_set_x (209, 64, 64, 3)`.
    package var summary: String { "\(title), \(name.map { "\($0) " } ?? "")\(shapeText(shape))" }

    fileprivate func isFor(_ array: FileArray) -> Bool {
        name == nil ? array.name == nil && array.shape == shape : array.name == name
    }

    /// The numbers as a tensor, if all is as it must be. Labels may lie in a row or a column.
    fileprivate func checked(_ array: FileArray, _ problems: inout [String]) -> Tensor? {
        let subject = "\(array.file): \(array.name ?? "the array")"
        let isFitting = shape.count > 1 ? array.shape == shape : array.shape.filter { $0 != 1 } == shape
        guard isFitting else {
            problems.append("\(subject) has the shape \(shapeText(array.shape)); it must be \(shapeText(shape)).")
            return nil
        }
        guard case .numbers(let numbers) = array.values else {
            problems.append("\(subject) holds texts; it must hold numbers.")
            return nil
        }
        if let odd = numbers.firstIndex(where: { !(0...Double(highest)).contains($0) || $0.rounded() != $0 }) {
            problems.append(
                "\(subject) holds \(numbers[odd]) at position \(odd); it must hold whole numbers from 0 to \(highest).")
            return nil
        }
        return Tensor(shape: Shape(shape), scalars: numbers)
    }
}
