public import Tensors

/// A picture in another size. Each new pixel is the mean of the area of the old picture that it covers, so nothing is
/// lost when a picture gets smaller; a picture that gets larger shows blocks.
///
/// - Parameter image: shape (height, width) or (height, width, channels).
/// - Returns: shape (`height`, `width`) or (`height`, `width`, channels).
public func resize(
    _ image: Tensor, height: Int, width: Int, file: StaticString = #fileID, line: UInt = #line
) -> Tensor {
    let shape = image.shape
    guard shape.count == 2 || shape.count == 3, !shape.contains(0) else {
        fatalError(
            "resize: the picture has shape \(shape). It must be (height, width) or (height, width, channels), and not"
                + " empty.", file: file, line: line)
    }
    guard height > 0, width > 0 else {
        fatalError("resize: a picture cannot have \(height) by \(width) pixels.", file: file, line: line)
    }
    let channels = shape.count == 3 ? shape[2] : 1
    let pixels = image.scalars
    let (rows, columns) = (Share.shares(of: shape[0], among: height), Share.shares(of: shape[1], among: width))
    var resized = [Double](repeating: 0, count: height * width * channels)
    for row in rows {
        for column in columns {
            let (weight, target) = (row.weight * column.weight, (row.new * width + column.new) * channels)
            let source = (row.old * shape[1] + column.old) * channels
            for channel in 0..<channels { resized[target + channel] += weight * pixels[source + channel] }
        }
    }
    return Tensor(shape: shape.count == 3 ? [height, width, channels] : [height, width], scalars: resized)
}

/// How much of an old row (or column) goes into a new one.
private struct Share {
    var old, new: Int
    /// The weights that belong to the same new row add up to 1.
    var weight: Double

    /// All shares above 0 when `old` rows are laid out over `new` ones. Counted in units of which an old row has `new`
    /// and a new row has `old`, so that borders are whole numbers and sizes that divide give exact means.
    static func shares(of old: Int, among new: Int) -> [Share] {
        var shares: [Share] = []
        for target in 0..<new {
            let (start, end) = (target * old, (target + 1) * old)
            for source in start / new...(end - 1) / new {
                let overlap = min(end, (source + 1) * new) - max(start, source * new)
                shares.append(Share(old: source, new: target, weight: Double(overlap) / Double(old)))
            }
        }
        return shares
    }
}
