/// An array as a file holds it, before it is known what it is for.
package struct FileArray: Sendable, Equatable {
    package enum Values: Sendable, Equatable {
        case numbers([Double])
        case texts([String])
    }

    /// The file that it came from, for errors.
    package var file: String
    /// Its name in the file; IDX files hold one array without a name.
    package var name: String?
    package var shape: [Int]
    /// In row-major order.
    package var values: Values

    package init(file: String, name: String? = nil, shape: [Int], values: Values) {
        self.file = file
        self.name = name
        self.shape = shape
        self.values = values
    }
}

extension FileArray {
    /// `train_set_x (209, 64, 64, 3)`.
    var summary: String { "\(name.map { "\($0) " } ?? "")\(shapeText(shape))" }
}

/// `(209, 64, 64, 3)`, as Python writes a shape.
func shapeText(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
}
