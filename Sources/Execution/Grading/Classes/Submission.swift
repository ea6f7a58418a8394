package import Foundation

/// A student's file in a folder of submissions.
package struct Submission: Sendable, Equatable {
    package var student: String
    /// `nil` where the student's folder has no Swift file, or several and none with the assignment's name.
    package var file: URL?

    /// The submissions in a folder, by student.
    ///
    /// A submission is a file `<student>.swift`, or a folder `<student>` with `<assignment>.swift`,
    /// `<assignment>/<any>.swift` (the layout of nbgrader) or one Swift file. Links are not followed: they could point
    /// at anything on the grading machine.
    package static func all(in folder: URL, assignment: String) throws -> [Submission] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
            let entry = folder.appending(path: name)
            switch kind(of: entry) {
            case .typeRegular where name.hasSuffix(".swift"):
                return Submission(student: String(name.dropLast(".swift".count)), file: entry)
            case .typeDirectory: return Submission(student: name, file: file(in: entry, assignment))
            default: return nil
            }
        }
    }

    private static func file(in folder: URL, _ assignment: String) -> URL? {
        let named = folder.appending(path: "\(assignment).swift")
        if kind(of: named) == .typeRegular { return named }
        for place in [folder.appending(path: assignment), folder] where kind(of: place) == .typeDirectory {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
            let files = names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".") }.map { place.appending(path: $0) }
                .filter { kind(of: $0) == .typeRegular }
            if files.count == 1 { return files[0] }
        }
        return nil
    }

    private static func kind(of file: URL) -> FileAttributeType? {
        try? FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
    }

    /// The text and the time of the last change.
    ///
    /// - Throws: `Unreadable` with a sentence.
    func read() throws(Unreadable) -> (text: String, time: Date) {
        guard let file else { throw Unreadable(sentence: "There is no Swift file, or more than one.") }
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
            let size = attributes[.size] as? Int, let data = try? Data(contentsOf: file)
        else { throw Unreadable(sentence: "The file cannot be read.") }
        guard size <= 1 << 20 else { throw Unreadable(sentence: "The file is larger than 1 MB.") }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Unreadable(sentence: "The file is not UTF-8 text.")
        }
        return (text, attributes[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0))
    }

    struct Unreadable: Error {
        var sentence: String
    }
}
