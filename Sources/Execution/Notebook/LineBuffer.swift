import Foundation

/// Turns pieces of output into text, cutting only at ends of lines (or when a line grows long), so that no character
/// is torn apart and a line of the runtime is seen whole.
struct LineBuffer {
    private var bytes: [UInt8] = []
    private static let longest = 1 << 12

    mutating func take(_ piece: Data) -> String? {
        bytes += piece
        guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
            return bytes.count > Self.longest ? rest() : nil
        }
        let text = String(decoding: bytes[...end], as: UTF8.self)
        bytes.removeSubrange(...end)
        return text
    }

    mutating func rest() -> String? {
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
