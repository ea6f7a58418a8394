import CSourceKit
import Foundation
import Synchronization

/// The toolchain's IDE engine: type-aware completion of Swift source.
///
/// It is loaded with the first question, which takes some 100 ms; later ones take a few. Where the toolchain has none,
/// every answer is empty.
package final class SourceKit: Sendable {
    private enum State {
        case unloaded, ready, missing
    }

    private let library: String
    /// One question at a time.
    private let state = Mutex(State.unloaded)

    /// - Parameter library: the path of `libsourcekitdInProc.so`.
    package init(library: String) {
        self.library = library
    }

    package struct Completion: Sendable, Equatable {
        /// What is inserted, up to the first argument: `matmul(`, `shape`.
        package var word: String
        /// The name with its labels and types.
        package var title: String
    }

    /// What could stand at a place of a source.
    ///
    /// - Parameters:
    ///   - offset: the byte at which the word to be completed begins.
    ///   - arguments: the compiler's, without the file.
    package func completions(in source: String, at offset: Int, arguments: [String]) -> [Completion] {
        let file = "/nabla/cell.swift"
        let list = (arguments + [file]).map(Self.quoted).joined(separator: ", ")
        let yaml = """
            {key.request: source.request.codecomplete, key.sourcefile: \(Self.quoted(file)), \
            key.sourcetext: \(Self.quoted(source)), key.offset: \(offset), key.compilerargs: [\(list)]}
            """
        guard let json = ask(yaml), let answer = try? JSONDecoder().decode(Answer.self, from: Data(json.utf8)) else {
            return []
        }
        return answer.results.map { result in
            Completion(word: String(result.sourceText.prefix { $0 != "<" }), title: result.name)
        }
    }

    private func ask(_ yaml: String) -> String? {
        state.withLock { state in
            if state == .unloaded { state = nabla_sourcekit_load(library) ? .ready : .missing }
            guard state == .ready, let answer = nabla_sourcekit_ask(yaml) else { return nil }
            defer { free(answer) }
            return String(cString: answer)
        }
    }

    private struct Answer: Decodable {
        struct Result: Decodable {
            var name: String
            var sourceText: String

            enum CodingKeys: String, CodingKey {
                case name = "key.name"
                case sourceText = "key.sourcetext"
            }
        }
        var results: [Result]

        enum CodingKeys: String, CodingKey {
            case results = "key.results"
        }
    }

    /// A YAML string on one line.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default: quoted.unicodeScalars.append(character)
            }
        }
        return quoted + "\""
    }
}
