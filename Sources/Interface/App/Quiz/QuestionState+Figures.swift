internal import Courseware
internal import Figures
internal import Screen

extension QuestionState {
    /// A figure narrower than this says nothing.
    private static let narrowest = 32

    /// The question's figures, side by side where there is room.
    func figureLines(width: Int, _ appearance: Appearance) -> [StyledLine] {
        let figures = question.figures
        guard !figures.isEmpty else { return [] }
        let columns = figures.count == 1 ? 1 : min(2, max(1, width / Self.narrowest))
        let figureWidth = columns == 1 ? min(width, 64) : (width - 2) / columns
        // Four figures and four options fit on a screen of 24 lines.
        let tallest = figures.count <= 2 ? 12 : width < 90 ? 6 : 8
        var lines: [StyledLine] = []
        for start in stride(from: 0, to: figures.count, by: columns) {
            let row = figures[start..<min(start + columns, figures.count)].map { figure in
                appearance.picture(
                    figure, width: figureWidth,
                    height: appearance.rows(of: figure, width: figureWidth, atMost: tallest))
            }
            let height = row.map(\.count).max() ?? 0
            lines += (0..<height).map { line in
                var joined = StyledLine()
                for (column, picture) in row.enumerated() where line < picture.count {
                    joined = joined.padded(to: column * (figureWidth + 2)) + picture[line]
                }
                return joined
            }
            lines.append(StyledLine())
        }
        return lines
    }
}
