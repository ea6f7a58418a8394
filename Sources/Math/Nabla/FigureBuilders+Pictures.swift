public import Figures
public import Tensors

/// A picture.
///
/// - Parameters:
///   - pixels: shape (height, width) or (height, width, 1) for grey, (height, width, 3) for red, green and blue.
///   - brightest: the number of full brightness; 255 for pixels as files hold them.
public func image(
    _ pixels: Tensor, _ title: String = "", brightest: Double = 1, file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    .image(picture(pixels, title, brightest, in: "image", file, line))
}

/// A picture with boxes around the objects in it (course 4, week 3).
///
/// - Parameters:
///   - pixels: shape (height, width) or (height, width, 1) for grey, (height, width, 3) for red, green and blue.
///   - boxes: in pixels from the top left corner: `Box("car", left: 10, top: 20, right: 40, bottom: 35, score: 0.9)`.
///   - brightest: the number of full brightness; 255 for pixels as files hold them.
public func boxes(
    _ boxes: [Box], on pixels: Tensor, _ title: String = "", brightest: Double = 1,
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    .boxes(
        ImageBoxes(title: title, image: picture(pixels, title, brightest, in: "boxes", file, line), boxes: boxes))
}

/// Many small pictures side by side, such as examples of a data set or the feature maps of a layer.
///
/// - Parameters:
///   - pixels: shape (m, height, width) or (m, height, width, channels) with 1 or 3 channels. One channel is grey when
///     all values lie from 0 to 1, and coloured by a scale otherwise.
///   - names: a name below each picture, such as its class.
public func images(
    _ pixels: Tensor, _ title: String = "", names: [String] = [], file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    let shape = pixels.shape
    guard shape.count == 3 || shape.count == 4 && (shape[3] == 1 || shape[3] == 3) else {
        refuse(
            "images: the pixels have shape \(shape). They must be (m, height, width), or (m, height, width, 1 or 3).",
            file, line)
    }
    let channels = shape.count == 4 ? shape[3] : 1
    let (size, numbers) = (shape[1] * shape[2] * channels, pixels.scalars)
    let filters = (0..<shape[0]).map { Array(numbers[$0 * size..<($0 + 1) * size]) }
    return .filterBank(
        FilterBank(
            title: title, width: shape[2], height: shape[1], channels: channels, filters: filters, names: names))
}

/// The weights of a neuron that looks at a picture, as pictures: one for each channel, coloured by a scale that they
/// share, blue below zero and red above.
///
/// - Parameters:
///   - w: any shape with height · width · channels numbers, in the order of a flattened picture (course 1, week 2).
///   - channels: 1, or 3 for red, green and blue.
public func weightImage(
    _ w: Tensor, height: Int, width: Int, channels: Int = 3, _ title: String = "",
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    guard w.count == height * width * channels, channels > 0 else {
        refuse(
            "weightImage: there are \(w.count) weights, but \(height) times \(width) times \(channels) is "
                + "\(height * width * channels).", file, line)
    }
    let numbers = w.scalars
    let pictures = (0..<channels).map { channel in
        (0..<height * width).map { numbers[$0 * channels + channel] }
    }
    return .filterBank(
        FilterBank(
            title: title, width: width, height: height, filters: pictures,
            names: channels == 3 ? ["red", "green", "blue"] : []))
}

/// The filters of a convolution side by side (course 4, week 1).
///
/// - Parameters:
///   - W: shape (f, f, channels, n): n filters. One channel is coloured by a scale that all filters share, blue below
///     zero and red above; three are shown as colours. Of more channels only the one with the number `channel` is shown.
///   - channel: which channel to show.
///   - names: a name below each filter.
public func filterBank(
    _ W: Tensor, _ title: String = "", channel: Int = 0, names: [String] = [],
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    let shape = W.shape
    guard shape.count == 4 else {
        refuse("filterBank: W has shape \(shape). It must be (f, f, channels, n).", file, line)
    }
    let (depth, n, numbers) = (shape[2], shape[3], W.scalars)
    guard depth == 3 || channel >= 0 && channel < depth else {
        refuse("filterBank: W has \(depth) channels, so there is no channel \(channel).", file, line)
    }
    let filters = (0..<n).map { filter in
        (0..<shape[0] * shape[1]).flatMap { place -> [Double] in
            let shown = depth == 3 ? 0..<3 : channel..<channel + 1
            return shown.map { numbers[(place * depth + $0) * n + filter] }
        }
    }
    return .filterBank(
        FilterBank(
            title: title, width: shape[1], height: shape[0], channels: depth == 3 ? 3 : 1, filters: filters,
            names: names))
}

private func picture(
    _ pixels: Tensor, _ title: String, _ brightest: Double, in function: String, _ file: StaticString, _ line: UInt
) -> Image {
    let shape = pixels.shape
    guard shape.count == 2 || shape.count == 3 && (shape[2] == 1 || shape[2] == 3) else {
        refuse(
            "\(function): the pixels have shape \(shape). They must be (height, width), or (height, width, 1 or 3).",
            file, line)
    }
    let numbers = brightest == 1 ? pixels.scalars : pixels.scalars.map { $0 / brightest }
    return Image(
        title: title, width: shape[1], height: shape[0], channels: shape.count == 3 ? shape[2] : 1, pixels: numbers)
}
