internal import Screen

extension StyledLine {
    /// A line of source that is too wide goes on below, deeper than it began.
    func wrappedAsCode(to width: Int) -> [StyledLine] {
        guard self.width > width else { return [self] }
        let indent = min(text.prefix { $0 == " " }.count + 4, width / 3)
        return wrapped(to: width - indent).enumerated().map { index, piece in
            index == 0 ? piece : StyledLine(String(repeating: " ", count: indent)) + piece
        }
    }
}
