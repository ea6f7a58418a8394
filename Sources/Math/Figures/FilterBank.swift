/// Many small pictures of one size side by side: the filters of a convolution, its feature maps, examples of a data set.
///
/// Three channels are shown in their own colours; one channel in grey when all values lie from 0 to 1, and otherwise by
/// a colour scale that all pictures share.
public struct FilterBank: Codable, Equatable, Sendable {
    public var title: String
    public var width: Int
    public var height: Int
    /// 1 or 3.
    public var channels: Int
    /// The pictures, each (height, width, channels) row by row from the top.
    public var filters: [[Double]]
    /// A name for each picture; may be empty.
    public var names: [String]

    public init(
        title: String = "", width: Int, height: Int, channels: Int = 1, filters: [[Double]], names: [String] = []
    ) {
        self.title = title
        self.width = width
        self.height = height
        self.channels = channels
        self.filters = filters
        self.names = names
    }
}
