package import Foundation

/// Looks for links in Markdown documents that lead nowhere.
package struct LinkAudit {
    private let root: URL

    package init(root: URL) {
        self.root = root
    }

    /// An error for each link to a file that is not there.
    ///
    /// - Parameter files: Markdown files, as paths below the root.
    package func problems(in files: [String]) -> [DocumentError] {
        files.flatMap { file -> [DocumentError] in
            guard let source = try? CourseFiles(root: root).text(of: file) else { return [] }
            return Self.targets(in: source).filter { !isThere($0.target, from: file) }.map { target, line in
                source.error(line: line, "The link to `\(target)` leads nowhere", advice: "correct it")
            }
        }
    }

    /// The targets of all links outside of fences, with their lines. Brackets and parentheses in code and formulas are no
    /// links; both may go over several lines.
    private static func targets(in source: SourceText) -> [(target: String, line: Int)] {
        var text: [Substring] = []
        var lines: [Int] = []
        for case .line(let line, let number) in source.pieces() {
            text.append(line)
            lines.append(number)
        }
        let plain = text.joined(separator: "\n").replacing(/`[^`]*`|\$\$[^$]*\$\$|\$[^$]*\$/) { match in
            String(match.output.filter { $0 == "\n" })
        }
        return zip(lines, plain.split(separator: "\n", omittingEmptySubsequences: false)).flatMap { number, line in
            line.matches(of: /\]\(([^)\s]+)\)/).map { (String($0.1), number) }
        }
    }

    /// Links into the web and inside a page are taken on trust.
    private func isThere(_ target: String, from file: String) -> Bool {
        if target.hasPrefix("#") || target.contains("://") || target.hasPrefix("mailto:") { return true }
        let path = target.split(separator: "#", maxSplits: 1).first.map(String.init) ?? target
        let folder = root.appending(path: file).deletingLastPathComponent()
        return FileManager.default.fileExists(atPath: folder.appending(path: path).standardized.path)
    }
}
