internal import CNCurses
internal import Screen

/// Writes the difference between two frames to ncurses.
struct Painter {
    private var palette: Palette
    private var isASCII: Bool
    private var usesColor: Bool
    private var shown: Frame?

    init(palette: Palette, isASCII: Bool, usesColor: Bool) {
        self.palette = palette
        self.isASCII = isASCII
        self.usesColor = usesColor
    }

    /// Forgets what is on the screen, after a resize.
    mutating func forget() {
        shown = nil
    }

    /// Takes other options; the next frame is painted whole.
    mutating func adopt(isASCII: Bool, usesColor: Bool) {
        (self.isASCII, self.usesColor) = (isASCII, usesColor)
        forget()
    }

    /// Paints everything again after another program had the terminal.
    mutating func repaint() {
        palette.reset()
        guard let frame = shown else { return }
        shown = nil
        paint(frame)
    }

    mutating func paint(_ wanted: Frame) {
        let frame = isASCII ? wanted.inASCII : wanted
        for run in frame.changes(since: shown) {
            // The second half of a wide character has no text and is drawn with the first.
            for (offset, cell) in run.cells.enumerated() where !cell.text.isEmpty {
                put(cell, run.x + offset, run.y)
            }
        }
        nc_cursor(Int32(frame.cursor?.x ?? -1), Int32(frame.cursor?.y ?? -1))
        nc_refresh()
        shown = frame
    }

    private mutating func put(_ cell: Cell, _ x: Int, _ y: Int) {
        var style = cell.style
        if !usesColor { (style.foreground, style.background) = (nil, nil) }
        let foreground = palette.index(of: style.foreground)
        let background = palette.index(of: style.background)
        let pair = nc_pair(Int32(foreground), Int32(background))
        let attributes = Self.attributes(of: style)
        // A terminal cell holds a character and at most four marks.
        var scalars = cell.text.unicodeScalars.prefix(5).map { wchar_t(bitPattern: $0.value) } + [0]
        if !nc_put(Int32(x), Int32(y), scalars, attributes, pair) {
            scalars = [wchar_t(bitPattern: UInt32(UInt8(ascii: "?"))), 0]
            _ = nc_put(Int32(x), Int32(y), scalars, attributes, pair)
        }
    }

    private static func attributes(of style: Style) -> Int32 {
        var bits: UInt32 = 0
        if style.isBold { bits |= NC_BOLD.rawValue }
        if style.isDim { bits |= NC_DIM.rawValue }
        if style.isItalic { bits |= NC_ITALIC.rawValue }
        if style.isUnderlined { bits |= NC_UNDERLINE.rawValue }
        if style.isReversed { bits |= NC_REVERSE.rawValue }
        return Int32(bits)
    }
}
