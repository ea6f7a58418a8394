/// Selecting, copying, and finding one's way.
extension TextBuffer {
    /// What is selected; `nil` where nothing is.
    var selection: Range<Place>? {
        guard let anchor, anchor != cursor else { return nil }
        return min(anchor, cursor)..<max(anchor, cursor)
    }

    func text(in range: Range<Place>) -> String {
        let (start, end) = (range.lowerBound, range.upperBound)
        guard start.line < end.line else { return String(lines[start.line][start.column..<end.column]) }
        let middle = lines[(start.line + 1)..<end.line].map { String($0) }
        let pieces = [String(lines[start.line][start.column...])] + middle + [String(lines[end.line][..<end.column])]
        return pieces.joined(separator: "\n")
    }

    /// - Returns: whether something was selected.
    @discardableResult
    mutating func deleteSelection() -> Bool {
        let selection = selection
        endSelection()
        guard let selection else { return false }
        delete(selection)
        return true
    }

    // MARK: Words

    mutating func moveWordLeft() {
        if column == 0 { return moveLeft() }
        var target = column
        while target > 0, !lines[line][target - 1].isWordPart { target -= 1 }
        while target > 0, lines[line][target - 1].isWordPart { target -= 1 }
        move(to: Place(line: line, column: target))
    }

    mutating func moveWordRight() {
        if column == lines[line].count { return moveRight() }
        var target = column
        while target < lines[line].count, !lines[line][target].isWordPart { target += 1 }
        while target < lines[line].count, lines[line][target].isWordPart { target += 1 }
        move(to: Place(line: line, column: target))
    }

    /// The part of a word that stands before the cursor.
    var wordBeforeCursor: String {
        String(lines[line][..<column].reversed().prefix { $0.isWordPart }.reversed())
    }

    // MARK: Finding

    /// Moves to the next place of a text after the cursor, from the end on to the start; case does not matter.
    ///
    /// - Returns: whether there is one.
    mutating func find(_ text: String, includingCursor: Bool) -> Bool {
        let wanted = Array(text.lowercased())
        guard !wanted.isEmpty else { return false }
        for offset in 0...lines.count {
            let row = (line + offset) % lines.count
            let folded = lines[row].map { $0.lowercased().first ?? $0 }
            let start = offset == 0 ? column + (includingCursor ? 0 : 1) : 0
            if let place = folded.firstIndex(of: wanted, from: start) {
                move(to: Place(line: row, column: place))
                return true
            }
        }
        return false
    }

    // MARK: Brackets

    /// The bracket at or before the cursor and the one that belongs to it.
    var matchingBrackets: (Place, Place)? {
        for column in [column, column - 1] where lines[line].indices.contains(column) {
            let start = Place(line: line, column: column)
            if let partner = partner(of: start) { return (start, partner) }
        }
        return nil
    }

    /// Whether the cursor stands between the round brackets of a call, as far as brackets alone tell.
    var isInCall: Bool {
        var (depth, seen) = (0, 0)
        for row in stride(from: line, through: 0, by: -1) {
            let end = row == line ? column : lines[row].count
            for place in stride(from: end - 1, through: 0, by: -1) {
                seen += 1
                if seen > Self.farthestCall { return false }
                switch lines[row][place] {
                case ")", "]", "}": depth += 1
                case "(", "[", "{":
                    if depth > 0 {
                        depth -= 1
                    } else if lines[row][place] == "{" {
                        return false
                    } else if lines[row][place] == "(", place > 0, lines[row][place - 1].endsCallee {
                        return true
                    }
                default: break
                }
            }
        }
        return false
    }

    /// Longer than any call that one would write.
    private static let farthestCall = 2000

    private static let pairs: [Character: (partner: Character, step: Int)] = [
        "(": (")", 1), "[": ("]", 1), "{": ("}", 1), ")": ("(", -1), "]": ("[", -1), "}": ("{", -1),
    ]
    /// Far enough for any function, and near enough for a key to stay quick.
    private static let farthest = 20_000

    private func partner(of start: Place) -> Place? {
        let bracket = lines[start.line][start.column]
        guard let (partner, step) = Self.pairs[bracket] else { return nil }
        var (depth, row, column) = (0, start.line, start.column)
        for _ in 0..<Self.farthest {
            if lines[row].indices.contains(column) {
                let character = lines[row][column]
                if character == bracket { depth += 1 }
                if character == partner { depth -= 1 }
                if depth == 0 { return Place(line: row, column: column) }
                column += step
            } else {
                row += step
                guard lines.indices.contains(row) else { return nil }
                column = step > 0 ? 0 : lines[row].count - 1
            }
        }
        return nil
    }
}

extension Character {
    var isWordPart: Bool { isLetter || isNumber || self == "_" }

    /// Whether a bracket behind the character opens the arguments of a call: `f(`, `Array<Int>(`, `f(1)(`.
    fileprivate var endsCallee: Bool { isWordPart || ">)]".contains(self) }
}

extension [Character] {
    fileprivate func firstIndex(of wanted: [Character], from start: Int) -> Int? {
        guard count >= wanted.count, start <= count - wanted.count else { return nil }
        return (start...(count - wanted.count)).first { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
