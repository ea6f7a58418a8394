import CStbImage
public import Tensors

/// Reads a picture from a JPEG, PNG, PPM or PGM file.
///
/// `resize(try loadImage("me.jpg"), height: 64, width: 64)` has the size of the course's cats. What is see-through is
/// shown on white. A photograph that the camera marked as turned is turned upright.
///
/// - Parameter path: from your home folder with `~/`, and otherwise from your workspace (`~/nabla`, or `$NABLA_HOME`).
/// - Returns: shape (height, width, 3): red, green and blue from 0 to 255.
/// - Throws: ``FileError`` where the file is not such a picture, or has more than 40 million pixels.
public func loadImage(_ path: String) throws(FileError) -> Tensor {
    try ImageFile.decode(readFile(Folders.expand(path)), file: path)
}

package enum ImageFile {
    private static let mostPixels = 40_000_000
    /// The most pixels that a byte of a file can stand for: 8 in a line of one bit each, deflated 1032 times.
    private static let pixelsPerByte = 8 * 1032

    /// The picture in the bytes of a file, upright.
    ///
    /// - Parameter file: the name that errors give.
    package static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> Tensor {
        var (width, height) = (Int32(0), Int32(0))
        guard nabla_image_size(bytes, bytes.count, &width, &height), width > 0, height > 0 else {
            throw FileError(
                file: file, problem: "This is not a picture that Nabla reads.",
                advice: "It reads JPEG, PNG, PPM and PGM; save the picture as one of these.")
        }
        let pixels = Int(width) * Int(height)
        guard pixels <= mostPixels else {
            throw FileError(
                file: file, problem: "The picture has \(width) by \(height) pixels; Nabla reads at most \(mostPixels).",
                advice: "Make it smaller first.")
        }
        // Compared before anything is allocated: a damaged header may promise any size.
        guard pixels / pixelsPerByte <= bytes.count, let rgba = nabla_image_decode(bytes, bytes.count, &width, &height)
        else {
            let reason = String(cString: nabla_image_reason())
            throw FileError(
                file: file,
                problem:
                    "The picture of \(width) by \(height) pixels is cut off or damaged\(reason.isEmpty ? "" : " (\(reason))").",
                advice: "Copy or download it again.")
        }
        defer { nabla_image_free(rgba) }
        let size = Int(width) * Int(height)
        let scalars = [Double](unsafeUninitializedCapacity: 3 * size) { colours, filled in
            for pixel in 0..<size {
                let opacity = Double(rgba[4 * pixel + 3]) / 255
                for channel in 0..<3 {
                    let colour = Double(rgba[4 * pixel + channel])
                    colours[3 * pixel + channel] =
                        opacity == 1 ? colour : (255 + (colour - 255) * opacity).rounded()
                }
            }
            filled = 3 * size
        }
        let image = Tensor(shape: [Int(height), Int(width), 3], scalars: scalars)
        return Orientation(jpeg: bytes).upright(image)
    }
}
