extension Animation {
    private enum CodingKeys: String, CodingKey { case title, frames, secondsPerFrame }

    /// An animation over one landscape, such as a growing path, would repeat all heights in every frame: a frame with the
    /// heights of the one before is written without them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encode(secondsPerFrame, forKey: .secondsPerFrame)
        var brief = frames
        for index in frames.indices.dropFirst() {
            guard case .contour(let before) = frames[index - 1], case .contour(var map) = frames[index],
                !map.values.isEmpty, map.values == before.values
            else { continue }
            map.values = []
            brief[index] = .contour(map)
        }
        try container.encode(brief, forKey: .frames)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decode(String.self, forKey: .title)
        secondsPerFrame = try container.decode(Double.self, forKey: .secondsPerFrame)
        frames = try container.decode([Figure].self, forKey: .frames)
        for index in frames.indices.dropFirst() {
            guard case .contour(let before) = frames[index - 1], case .contour(var map) = frames[index],
                map.values.isEmpty, map.columns * map.rows == before.values.count
            else { continue }
            map.values = before.values
            frames[index] = .contour(map)
        }
    }
}
