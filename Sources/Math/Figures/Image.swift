/// A grey or a colour picture.
public struct Image: Codable, Equatable, Sendable {
    public var title: String
    public var width: Int
    public var height: Int
    /// 1 for grey, 3 for red, green and blue.
    public var channels: Int
    /// From 0 (dark) to 1 (bright), row by row from the top, the channels of a pixel together: (height, width, channels).
    public var pixels: [Double]

    public init(title: String = "", width: Int, height: Int, channels: Int, pixels: [Double]) {
        self.title = title
        self.width = width
        self.height = height
        self.channels = channels
        self.pixels = pixels
    }
}
