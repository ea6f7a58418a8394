/// Lines of text with a cursor and unlimited undo.
struct TextBuffer: Equatable, Sendable {
    private(set) var lines: [[Character]]
    /// Grows with every change of the text.
    private(set) var version = 0
    private(set) var line = 0
    /// The cursor's place in its line, in characters.
    private(set) var column = 0
    /// The column that moving up and down aims for.
    private var wantedColumn = 0
    /// Where the selection began, while there is one.
    private(set) var anchor: Place?
    private var undoStack: [Version] = []
    private var redoStack: [Version] = []
    /// Whether the last change was typing, which the next typed character joins.
    private var isTyping = false

    /// A place between two characters.
    struct Place: Hashable, Comparable, Sendable {
        var line: Int
        var column: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    private struct Version: Equatable, Sendable {
        var lines: [[Character]]
        var line: Int
        var column: Int
    }

    init(_ text: String = "") {
        lines = Self.split(text)
    }

    var text: String {
        lines.map { String($0) }.joined(separator: "\n")
    }

    private static func split(_ text: String) -> [[Character]] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(Array.init)
    }

    /// The byte of the text at which a character of the cursor's line begins.
    func byteOffset(ofColumn column: Int) -> Int {
        func bytes(_ characters: some Sequence<Character>) -> Int { characters.reduce(0) { $0 + $1.utf8.count } }
        return lines[..<line].reduce(0) { $0 + bytes($1) + 1 } + bytes(lines[line][..<column])
    }

    // MARK: Moving

    mutating func moveLeft() {
        if column > 0 {
            place(line, column - 1)
        } else if line > 0 {
            place(line - 1, lines[line - 1].count)
        }
    }

    mutating func moveRight() {
        if column < lines[line].count {
            place(line, column + 1)
        } else if line + 1 < lines.count {
            place(line + 1, 0)
        }
    }

    mutating func moveVertically(_ count: Int) {
        let wanted = wantedColumn
        let target = min(max(0, line + count), lines.count - 1)
        place(target, min(wanted, lines[target].count))
        wantedColumn = wanted
    }

    /// To the first character that is no space, and from there to the start of the line.
    mutating func moveToLineStart() {
        let indent = lines[line].prefix { $0 == " " }.count
        place(line, column == indent ? 0 : indent)
    }

    mutating func moveToLineEnd() {
        place(line, lines[line].count)
    }

    var cursor: Place { Place(line: line, column: column) }

    /// Moves the cursor; a place outside the text is moved to its edge.
    mutating func move(to place: Place) {
        let line = min(max(0, place.line), lines.count - 1)
        self.place(line, min(max(0, place.column), lines[line].count))
    }

    /// Selects from a place to the cursor, wherever that goes.
    mutating func beginSelection(at place: Place? = nil) {
        anchor = place ?? cursor
    }

    mutating func endSelection() {
        anchor = nil
    }

    private mutating func place(_ line: Int, _ column: Int) {
        (self.line, self.column, wantedColumn) = (line, column, column)
        isTyping = false
    }

    // MARK: Changing

    /// Inserts a typed character. Several in a row are one step of undo.
    mutating func type(_ character: Character) {
        deleteSelection()
        if isTyping { version += 1 } else { remember() }
        lines[line].insert(character, at: column)
        place(line, column + 1)
        isTyping = true
    }

    /// Inserts text that may have several lines.
    mutating func insert(_ text: String) {
        deleteSelection()
        remember()
        var pieces = Self.split(text.replacingTabs())
        let tail = lines[line][column...]
        lines[line].removeSubrange(column...)
        let end = pieces.count == 1 ? column + pieces[0].count : pieces[pieces.count - 1].count
        pieces[pieces.count - 1] += tail
        lines[line] += pieces[0]
        lines.insert(contentsOf: pieces.dropFirst(), at: line + 1)
        place(line + pieces.count - 1, end)
    }

    mutating func deleteBackward(_ count: Int = 1) {
        if deleteSelection() { return }
        guard column > 0 || line > 0 else { return }
        remember()
        if column == 0 {
            let joined = lines.remove(at: line)
            place(line - 1, lines[line - 1].count)
            lines[line] += joined
        } else {
            let start = max(0, column - count)
            lines[line].removeSubrange(start..<column)
            place(line, start)
        }
    }

    mutating func deleteForward() {
        if deleteSelection() { return }
        if column < lines[line].count {
            remember()
            lines[line].remove(at: column)
        } else if line + 1 < lines.count {
            remember()
            lines[line] += lines.remove(at: line + 1)
        }
        isTyping = false
    }

    /// Deletes what lies between two places and puts the cursor there.
    mutating func delete(_ range: Range<Place>) {
        guard !range.isEmpty else { return }
        remember()
        let (start, end) = (range.lowerBound, range.upperBound)
        let tail = lines[end.line][end.column...]
        lines[start.line].removeSubrange(start.column...)
        lines[start.line] += tail
        lines.removeSubrange((start.line + 1)..<(end.line + 1))
        place(start.line, start.column)
    }

    mutating func deleteLine() {
        remember()
        lines.remove(at: line)
        if lines.isEmpty { lines = [[]] }
        place(min(line, lines.count - 1), 0)
    }

    // MARK: Undoing

    mutating func undo() {
        guard let version = undoStack.popLast() else { return }
        redoStack.append(Version(lines: lines, line: line, column: column))
        restore(version)
    }

    mutating func redo() {
        guard let version = redoStack.popLast() else { return }
        undoStack.append(Version(lines: lines, line: line, column: column))
        restore(version)
    }

    private mutating func remember() {
        undoStack.append(Version(lines: lines, line: line, column: column))
        redoStack = []
        isTyping = false
        version += 1
    }

    private mutating func restore(_ version: Version) {
        self.version += 1
        anchor = nil
        lines = version.lines
        place(version.line, version.column)
    }
}

extension String {
    fileprivate func replacingTabs() -> String {
        contains("\t") ? split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ") : self
    }
}
