import Foundation

extension SourceKit {
    /// A form of the function that is being called.
    package struct Signature: Sendable, Equatable {
        /// The name with all labels and types: `matmul(_ a: Tensor, _ b: Tensor) -> Tensor`.
        package var text: String
        /// Where each parameter stands in the text.
        package var parameters: [Range<String.Index>]
        /// The parameter that a place belongs to.
        package var active: Int?
    }

    /// The forms of the innermost call around a place of a source; none outside of a call.
    ///
    /// - Parameters:
    ///   - offset: the byte of the place.
    ///   - arguments: the compiler's, without the file.
    package func signatures(in source: String, at offset: Int, arguments: [String]) -> [Signature] {
        let json = ask { writeFile in
            writeFile(source).map { Self.request("signaturehelp", file: $0, source, at: offset, arguments) }
        }
        let answer = json.flatMap { try? JSONDecoder().decode(Answer.self, from: $0) }
        return (answer?.signatures ?? []).map(\.signature)
    }

    private struct Answer: Decodable {
        var signatures: [Form]?

        enum CodingKeys: String, CodingKey {
            case signatures = "key.signatures"
        }
    }

    private struct Form: Decodable {
        struct Parameter: Decodable {
            var offset: Int
            var length: Int

            enum CodingKeys: String, CodingKey {
                case offset = "key.nameoffset"
                case length = "key.namelength"
            }
        }

        var text: String
        var parameters: [Parameter]?
        var active: Int?

        enum CodingKeys: String, CodingKey {
            case text = "key.name"
            case parameters = "key.parameters"
            case active = "key.active_parameter"
        }

        var signature: Signature {
            let bytes = text.utf8
            let ranges = (parameters ?? []).map { parameter -> Range<String.Index> in
                let start = bytes.index(bytes.startIndex, offsetBy: parameter.offset, limitedBy: bytes.endIndex)
                let end = start.flatMap { bytes.index($0, offsetBy: parameter.length, limitedBy: bytes.endIndex) }
                return (start ?? bytes.endIndex)..<(end ?? bytes.endIndex)
            }
            return Signature(text: text, parameters: ranges, active: active)
        }
    }
}
