/// One character position of a screen: a grapheme cluster and its style.
///
/// A cluster of width 2 occupies its own cell and a following cell whose `text` is empty.
package struct Cell: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String = " ", _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// A rectangle in cells.
package struct Rect: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A picture of the whole screen. Writing outside is ignored, so that no view can crash at a tiny size.
package struct Frame: Equatable, Sendable {
    package let width: Int
    package let height: Int
    package private(set) var cells: [Cell]
    /// Where the cursor is shown; `nil` hides it.
    package var cursor: (x: Int, y: Int)? {
        get { cursorCell.map { ($0.x, $0.y) } }
        set { cursorCell = newValue.map { Position(x: $0.x, y: $0.y) } }
    }
    private var cursorCell: Position?
    /// Places that press a key when they are clicked; of several at one place the last counts.
    private var buttons: [Button] = []

    private struct Button: Equatable, Sendable {
        var key: Key
        var area: Rect
    }

    private struct Position: Equatable, Sendable {
        var x: Int
        var y: Int
    }

    package init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: Cell(), count: self.width * self.height)
    }

    package mutating func addButton(_ key: Key, in area: Rect) {
        buttons.append(Button(key: key, area: area))
    }

    /// The key that a click at this place presses.
    package func button(atX x: Int, y: Int) -> Key? {
        buttons.last { $0.area.contains(x: x, y: y) }?.key
    }

    package subscript(x: Int, y: Int) -> Cell {
        get {
            guard x >= 0, x < width, y >= 0, y < height else { return Cell() }
            return cells[y * width + x]
        }
        set {
            guard x >= 0, x < width, y >= 0, y < height else { return }
            cells[y * width + x] = newValue
        }
    }
}
