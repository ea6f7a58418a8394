import Foundation

/// Reads files and folders below a root, with paths relative to it.
struct CourseFiles {
    let root: URL

    func text(of file: String) throws(DocumentError) -> SourceText {
        try text(of: file) { $0 }
    }

    /// The front matter of a document without the document: a list of titles needs no more.
    func frontMatter(of file: String) throws(DocumentError) -> FrontMatter {
        let fence = Data("\n---".utf8)
        return try FrontMatter(
            text(of: file) { data in
                data.range(of: fence).map { data[..<$0.upperBound] } ?? data
            })
    }

    private func text(of file: String, part: (Data) -> Data) throws(DocumentError) -> SourceText {
        do {
            let data = part(try Data(contentsOf: root.appending(path: file)))
            guard let text = String(validating: data, as: UTF8.self) else {
                throw DocumentError(
                    file: file, line: 1, problem: "The file is not UTF-8 text", advice: "save it as UTF-8")
            }
            return SourceText(file: file, text: text)
        } catch let error as DocumentError {
            throw error
        } catch {
            throw DocumentError(
                file: file, line: 1, problem: "The file cannot be read",
                advice: "check that it is there and that you may read it")
        }
    }

    /// The names in a folder in order; none where there is no such folder. Hidden files do not count.
    func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    func isFile(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: file).path)
    }
}
