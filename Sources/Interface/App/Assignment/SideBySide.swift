internal import Screen

/// Two matrices beside each other in a check's message, as the grader writes them:
///
///     expected  ⎡ 0.998 ⎤   yours  ⎡ 2.995 ⎤
///               ⎣ 2.395 ⎦          ⎣ 7.185 ⎦
enum SideBySide {
    private static let left = "expected  "
    private static let right = "   yours  "

    /// The lines of a message, with such matrices below each other where they do not fit into the width.
    static func fitted(_ message: String, width: Int) -> [String] {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var result: [String] = []
        var index = 0
        while index < lines.count {
            let block = pair(at: index, in: lines) ?? lines[index...index]
            result += block.contains { $0.displayWidth > width } ? stacked(block) : Array(block)
            index = block.endIndex
        }
        return result
    }

    private static func pair(at start: Int, in lines: [String]) -> ArraySlice<String>? {
        guard lines[start].hasPrefix(left), lines[start].contains(right) else { return nil }
        let margin = String(repeating: " ", count: left.count)
        return lines[start..<(lines[(start + 1)...].firstIndex { !$0.hasPrefix(margin) } ?? lines.endIndex)]
    }

    private static func stacked(_ block: ArraySlice<String>) -> [String] {
        guard let head = block.first, let place = head.firstRange(of: right)?.lowerBound else { return Array(block) }
        let column = head.distance(from: head.startIndex, to: place)
        let indent = left.count - right.count
        let upper = block.map { String($0.prefix(column)).trimmedAtEnd }
        let lower = block.map { String(repeating: " ", count: max(0, indent)) + $0.dropFirst(column) }
            .map { $0.trimmedAtEnd }
        return (upper + lower).filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
