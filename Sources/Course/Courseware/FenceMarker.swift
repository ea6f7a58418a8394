/// The sign, length and indentation of an opening fence.
struct FenceMarker {
    var sign: Character
    var length: Int
    var indentation: Int
    var info: String

    init?(opening line: Substring) {
        indentation = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indentation)
        guard indentation < 4, let sign = text.first, sign == "`" || sign == "~" else { return nil }
        self.sign = sign
        length = text.prefix { $0 == sign }.count
        info = text.dropFirst(length).trimmed
        guard length >= 3, sign == "~" || !info.contains("`") else { return nil }
    }

    func isClosed(by line: Substring) -> Bool {
        let indentation = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indentation)
        let count = text.prefix { $0 == sign }.count
        return indentation < 4 && count >= length && text.dropFirst(count).allSatisfy(\.isWhitespace)
    }
}
