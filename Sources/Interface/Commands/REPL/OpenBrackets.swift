/// Whether a piece of Swift waits for more lines: a bracket, a comment or a string of several lines is open.
enum OpenBrackets {
    static func remain(in source: String) -> Bool {
        var depth = 0
        var comments = 0
        var rest = source[...]
        /// The quotes that close the string that is open.
        var quotes: String?
        while let character = rest.first {
            if let open = quotes {
                if character == "\\" {
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix(open) {
                    rest = rest.dropFirst(open.count)
                    quotes = nil
                } else {
                    // A string of one line that is not closed is an error that more lines do not mend.
                    if open == "\"", character == "\n" { quotes = nil }
                    rest = rest.dropFirst()
                }
            } else if comments > 0 {
                if rest.hasPrefix("*/") {
                    comments -= 1
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix("/*") {
                    comments += 1
                    rest = rest.dropFirst(2)
                } else {
                    rest = rest.dropFirst()
                }
            } else if rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                comments = 1
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("\"\"\"") {
                quotes = "\"\"\""
                rest = rest.dropFirst(3)
            } else {
                if character == "\"" { quotes = "\"" }
                if "([{".contains(character) { depth += 1 }
                if ")]}".contains(character) { depth -= 1 }
                rest = rest.dropFirst()
            }
        }
        return depth > 0 || comments > 0 || quotes == "\"\"\""
    }
}
