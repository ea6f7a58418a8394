package import Tensors

/// Texts in a tensor, since `.npz` archives hold numbers only: a row of UTF-8 bytes for each, filled up with zeros.
package enum TextRows {
    package static func encode(_ texts: [String]) -> Tensor {
        let width = texts.map(\.utf8.count).max() ?? 0
        return Tensor(
            shape: [texts.count, width],
            scalars: texts.flatMap { text in
                text.utf8.map(Double.init) + [Double](repeating: 0, count: width - text.utf8.count)
            })
    }

    /// - Parameter rows: shape (count, width).
    package static func decode(_ rows: Tensor) -> [String] {
        let (scalars, width) = (rows.scalars, rows.shape[1])
        return (0..<rows.shape[0]).map { row in
            let text = scalars[row * width..<(row + 1) * width].prefix { $0 != 0 }
            return String(decoding: text.map { UInt8(exactly: $0) ?? UInt8(ascii: "?") }, as: UTF8.self)
        }
    }
}
