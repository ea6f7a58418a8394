/// Editing that knows how Swift is indented.
extension TextBuffer {
    private static let indentWidth = 4

    private var indent: Int { lines[line].prefix { $0 == " " }.count }

    /// Starts a line as deep as this one, and deeper after an opening bracket.
    mutating func insertLineBreak() {
        let before = lines[line][..<column].last { $0 != " " }
        let opens = before.map { "{([".contains($0) } ?? false
        let closes = column < lines[line].count && "})]".contains(lines[line][column])
        let depth = min(indent, column)
        let spaces = String(repeating: " ", count: depth + (opens ? Self.indentWidth : 0))
        insert("\n" + spaces)
        if opens && closes {
            let (row, place) = (line, column)
            insert("\n" + String(repeating: " ", count: depth))
            while line > row { moveLeft() }
            while column < place { moveRight() }
        }
    }

    /// Types a character; a closing bracket on an empty line steps out by one level.
    mutating func typeCode(_ character: Character) {
        if "})]".contains(character), column > 0, column == lines[line].count, indent == column {
            deleteBackward(Self.indentWidth)
        }
        type(character)
    }

    /// Deletes a character, or a whole level of indentation in front of the text.
    mutating func deleteBackwardInCode() {
        let isInIndent = column > 0 && column <= indent
        deleteBackward(isInIndent ? (column - 1) % Self.indentWidth + 1 : 1)
    }

    mutating func indentToNextStop() {
        insert(String(repeating: " ", count: Self.indentWidth - column % Self.indentWidth))
    }

    /// Moves the line one level to the left.
    mutating func outdent() {
        let count = min(Self.indentWidth, indent)
        guard count > 0 else { return }
        let target = max(0, column - count)
        moveToLineEnd()
        while column > indent { moveLeft() }
        deleteBackward(count)
        while column < target { moveRight() }
    }
}
