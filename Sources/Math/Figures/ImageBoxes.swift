/// A picture with boxes around the objects in it.
public struct ImageBoxes: Codable, Equatable, Sendable {
    public var title: String
    public var image: Image
    public var boxes: [Box]

    public init(title: String = "", image: Image, boxes: [Box]) {
        self.title = title
        self.image = image
        self.boxes = boxes
    }
}

/// A rectangle on a picture, in pixels from the top left corner of the picture: (0, 0) is that corner, and a box that
/// ends at the picture's width and height ends at its edges.
public struct Box: Codable, Equatable, Sendable {
    public var name: String
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double
    /// How sure a detector is, from 0 to 1.
    public var score: Double?

    public init(
        _ name: String = "", left: Double, top: Double, right: Double, bottom: Double, score: Double? = nil
    ) {
        self.name = name
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
        self.score = score
    }
}
