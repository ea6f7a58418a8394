internal import CNCurses
internal import Screen

/// Maps 24-bit colours to what the terminal has.
struct Palette {
    private let count: Int
    /// Palette entries that were redefined to an exact colour. A terminal that says it can, but does not, still shows
    /// the nearest colour of its own, because only the nearest entry is ever redefined.
    private var redefined: [Int: Color] = [:]
    private var known: [Color: Int] = [:]
    private let redefines: Bool

    /// - Parameter count: 0, 8, 16, 256 or 2^24 colours.
    init(count: Int, redefines: Bool) {
        self.count = count
        self.redefines = redefines && count == 256
    }

    /// Forgets redefinitions, which the terminal undoes when the screen is left.
    mutating func reset() {
        (redefined, known) = ([:], [:])
    }

    /// The colour's number, or -1 for the terminal's own.
    mutating func index(of color: Color?) -> Int {
        guard let color, count >= 8 else { return -1 }
        if count > 256 { return Self.direct(color) }
        if let index = known[color] { return index }
        let index = count >= 256 ? color.index256 : count >= 16 ? color.index16 : color.index16 % 8
        if redefines, redefined[index] == nil, Self.colorOf256(index) != color {
            redefined[index] = color
            nc_define_color(Int32(index), Int32(color.red), Int32(color.green), Int32(color.blue))
        }
        known[color] = index
        return index
    }

    /// Numbers below 8 mean the eight ANSI colours, also on terminals with direct colour.
    private static func direct(_ color: Color) -> Int {
        max(8, Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue))
    }

    private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

    /// The colour that entry 16...255 of the common 256-colour palette shows.
    private static func colorOf256(_ index: Int) -> Color {
        if index >= 232 {
            let grey = UInt8(8 + (index - 232) * 10)
            return Color(grey, grey, grey)
        }
        let cube = index - 16
        return Color(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }
}
