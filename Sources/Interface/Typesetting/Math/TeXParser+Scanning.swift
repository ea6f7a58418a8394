/// Reading characters, names of commands and raw groups.
extension TeXParser {
    func peek() -> Character? {
        position < source.count ? source[position] : nil
    }

    mutating func skipSpaces() {
        while let character = peek(), character.isWhitespace { position += 1 }
    }

    /// The name of the command at the position: letters, or one other character.
    func peekCommand() -> String? {
        guard peek() == "\\", position + 1 < source.count else { return nil }
        let letters = source[(position + 1)...].prefix { $0.isASCII && $0.isLetter }
        return letters.isEmpty ? String(source[position + 1]) : String(letters)
    }

    mutating func skipCommand() {
        position = min(source.count, position + 1 + (peekCommand()?.count ?? 0))
    }

    /// The text of a group in braces as it is written, without the braces; `nil` and nothing consumed without a group.
    mutating func rawGroup() -> String? {
        let start = position
        skipSpaces()
        guard peek() == "{" else {
            position = start
            return nil
        }
        var open = 0
        var end = position
        while end < source.count {
            switch source[end] {
            case "\\": end += 1
            case "{": open += 1
            case "}": open -= 1
            default: break
            }
            end += 1
            if open == 0 { break }
        }
        guard open == 0, end <= source.count else {
            position = start
            return nil
        }
        let inner = String(source[(position + 1)..<(end - 1)])
        position = end
        return inner
    }

    /// All groups in braces that follow at once, with their braces.
    mutating func rawGroups() -> String {
        var result = ""
        while peek() == "{", let group = rawGroup() { result += "{\(group)}" }
        return result
    }
}
