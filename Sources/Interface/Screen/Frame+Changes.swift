/// Neighbouring cells of one row that have to be written again.
package struct CellRun: Equatable, Sendable {
    package var x: Int
    package var y: Int
    package var cells: [Cell]

    package init(x: Int, y: Int, cells: [Cell]) {
        self.x = x
        self.y = y
        self.cells = cells
    }
}

extension Frame {
    /// The cells that differ from `old`, as runs from the top; everything when there is no old frame of this size.
    ///
    /// A run never starts in the middle of a wide character.
    package func changes(since old: Frame?) -> [CellRun] {
        guard let old, old.width == width, old.height == height else {
            return (0..<height).map { CellRun(x: 0, y: $0, cells: Array(cells[($0 * width)..<(($0 + 1) * width)])) }
        }
        var runs: [CellRun] = []
        for y in 0..<height {
            var x = 0
            while x < width {
                guard cells[y * width + x] != old.cells[y * width + x] else {
                    x += 1
                    continue
                }
                var start = x
                while start > 0, cells[y * width + start].text.isEmpty { start -= 1 }
                while x < width, cells[y * width + x] != old.cells[y * width + x] || cells[y * width + x].text.isEmpty {
                    x += 1
                }
                runs.append(CellRun(x: start, y: y, cells: Array(cells[(y * width + start)..<(y * width + x)])))
            }
        }
        return runs
    }
}
