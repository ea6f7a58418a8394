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
            var errors: [DocumentError] = []
            for case .line(let text, let line) in source.pieces() {
                for target in Self.targets(in: String(text)) where !isThere(target, from: file) {
                    errors.append(
                        source.error(line: line, "The link to `\(target)` leads nowhere", advice: "correct it"))
                }
            }
            return errors
        }
    }

    private static func targets(in text: String) -> [String] {
        text.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }

    /// Links into the web and inside a page are taken on trust.
    private func isThere(_ target: String, from file: String) -> Bool {
        if target.hasPrefix("#") || target.contains("://") || target.hasPrefix("mailto:") { return true }
        let path = target.split(separator: "#", maxSplits: 1).first.map(String.init) ?? target
        let folder = root.appending(path: file).deletingLastPathComponent()
        return FileManager.default.fileExists(atPath: folder.appending(path: path).standardized.path)
    }
}
