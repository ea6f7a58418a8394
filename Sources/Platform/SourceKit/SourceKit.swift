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
        let json = ask { _ in
            Self.request("codecomplete", file: "/nabla/cell.swift", source, at: offset, arguments)
        }
        let answer = json.flatMap { try? JSONDecoder().decode(Answer.self, from: $0) }
        return (answer?.results ?? []).map { result in
            Completion(word: String(result.sourceText.prefix { $0 != "<" }), title: result.name)
        }
    }

    /// Sends the request that `makeRequest` writes, and reads the answer; `nil` where there is none.
    func ask(_ makeRequest: (_ writeFile: (String) -> String?) -> String?) -> Data? {
        state.withLock { state -> Data? in
            if state == .unloaded { state = nabla_sourcekit_load(library) ? .ready : .missing }
            guard state == .ready,
                let request = makeRequest({ text in nabla_sourcekit_file(text).map { String(cString: $0) } }),
                let answer = nabla_sourcekit_ask(request)
            else { return nil }
            defer { free(answer) }
            return Data(String(cString: answer).utf8)
        }
    }

    /// A request about a place of a source, as YAML.
    static func request(
        _ name: String, file: String, _ source: String, at offset: Int, _ arguments: [String]
    ) -> String {
        let list = (arguments + [file]).map(quoted).joined(separator: ", ")
        return """
            {key.request: source.request.\(name), key.sourcefile: \(quoted(file)), \
            key.sourcetext: \(quoted(source)), key.offset: \(offset), key.compilerargs: [\(list)]}
            """
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
