import Courseware
import Foundation

/// Spelling by hunspell, which the tests need and learners do not.
enum Spelling {
    enum Outcome {
        case found([String])
        case unable(String)
    }

    /// British English, and the project's own words.
    private static let language = "en_GB"
    private static let ownWords = "lessons/words.txt"

    static func check(_ library: CourseLibrary) -> Outcome {
        let documents = library.prose().map { (file: $0.file, words: words(of: $0.text)) }
        let all = documents.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        guard let unknown = unknownWords(all, own: library.root.appending(path: ownWords)) else {
            return .unable("hunspell with the dictionary \(language) is not installed (hunspell, hunspell-en-gb)")
        }
        return .found(
            documents.flatMap { document in
                document.words.intersection(unknown).sorted().map { word in
                    let line = library.line(of: word, in: document.file)
                    return "\(document.file):\(line): \"\(word)\" is not in the dictionary; correct it, or add it to "
                        + "\(ownWords)."
                }
            })
    }

    private static func words(of text: String) -> Set<String> {
        let plain = text.replacing("\u{2019}", with: "'")
        let words = plain.split { !($0.isLetter || $0 == "'") }
            .map { $0.drop { $0 == "'" } }.map { String($0.prefix { $0 != "'" }) }
        return Set(words.filter { $0.count > 1 })
    }

    /// `nil` where hunspell or its dictionary is missing.
    private static func unknownWords(_ words: Set<String>, own: URL) -> Set<String>? {
        let input = FileManager.default.temporaryDirectory.appending(path: "nabla-words-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: input) }
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["hunspell", "-i", "utf-8", "-d", language, "-p", own.path, "-l"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try Data(words.sorted().joined(separator: "\n").utf8).write(to: input)
            process.standardInput = try FileHandle(forReadingFrom: input)
            try process.run()
        } catch {
            return nil
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
    }
}
