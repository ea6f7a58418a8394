import Foundation
import Subprocess
import SystemPackage
package import Wire

/// A crash in words: what happened, and where in the learner's code.
package struct CrashExplanation: Sendable, Equatable {
    package var reason: String
    /// The line of the compiled source, where it is known.
    package var line: Int?
    /// The library that the line belongs to.
    package var library: String?

    package init(reason: String, line: Int? = nil, library: String? = nil) {
        self.reason = reason
        self.line = line
        self.library = library
    }
}

extension Toolchain {
    /// Explains a crash from what the program printed last and from where it stood.
    ///
    /// - Parameters:
    ///   - printed: what came on standard error.
    ///   - source: the file name that learner code was compiled under.
    package func explain(_ crash: Crash, printed: String, source: String) async -> CrashExplanation {
        var explanation = CrashExplanation(reason: CrashText.reason(crash, printed: printed))
        for frame in crash.frames where Self.isLearnerCode(frame.file) {
            if let line = await line(of: frame, source: source) {
                explanation.line = line
                explanation.library = frame.file
                break
            }
        }
        return explanation
    }

    private static func isLearnerCode(_ file: String) -> Bool {
        let name = file.split(separator: "/").last ?? ""
        return name == "assignment.so" || name.hasPrefix("Cell_")
    }

    private func line(of frame: Crash.Frame, source: String) async -> Int? {
        let offset = "0x" + String(frame.offset, radix: 16)
        let arguments: Arguments = ["--obj=\(frame.file)", "--output-style=GNU", "--functions=none", offset]
        guard
            let text = try? await run(.path(.init(symbolizer)), arguments: arguments, output: .string(limit: 1 << 16))
                .standardOutput
        else { return nil }
        // Inlined frames are listed from the inside out; the first in the learner's file counts.
        for place in text.split(separator: "\n") {
            guard let match = place.wholeMatch(of: /(.+):([0-9]+)( .*)?/), let line = Int(match.2), line > 0 else {
                continue
            }
            if match.1.hasSuffix("/" + source) || match.1 == source { return line }
        }
        return nil
    }
}

/// The reasons of crashes as plain sentences.
package enum CrashText {
    package static func reason(_ crash: Crash, printed: String) -> String {
        if crash.isStackOverflow {
            return "The stack is full: a function calls itself again and again. Give the recursion an end."
        }
        if let message = message(in: printed) { return sentence(for: message) }
        switch crash.signal {
        case SIGILL, SIGTRAP:
            return "A computation trapped: a whole number became too large or too small for Int, a value was divided "
                + "by 0, or a check failed."
        case SIGABRT: return "The program ended itself with abort()."
        case SIGFPE: return "A whole number was divided by 0."
        default: return "The program touched memory that is not its own (signal \(crash.signal))."
        }
    }

    /// The text after the last "Fatal error: ".
    package static func message(in printed: String) -> String? {
        guard let range = printed.range(of: "Fatal error: ", options: .backwards) else { return nil }
        var text = String(printed[range.upperBound...])
        if let trace = text.range(of: "\nCurrent stack trace:") { text = String(text[..<trace.lowerBound]) }
        text = text.trimmingCharacters(in: .whitespacesAndNewlines).replacing(
            // Names of modules and of places inside functions, which only the compiler knows.
            /Cell_[0-9a-f]{32}\.|\(unknown context at \$[0-9a-f]+\)\./, with: "")
        return text.isEmpty ? nil : text
    }

    /// Parts what was printed before the runtime's words about a crash, and those.
    package static func split(_ printed: String) -> (plain: String, words: String) {
        guard let range = printed.range(of: "Fatal error: ", options: .backwards) else { return (printed, "") }
        let lineStart = printed[..<range.lowerBound].lastIndex(of: "\n").map { printed.index(after: $0) }
        let start = lineStart ?? printed.startIndex
        return (String(printed[..<start]), String(printed[start...]))
    }

    private static func sentence(for message: String) -> String {
        for (known, sentence) in sentences where message.hasPrefix(known) { return sentence }
        return message
    }

    private static let sentences = [
        ("Index out of range", "An index is outside its array. Indexes go from 0 to count - 1."),
        ("Array index is out of range", "An index is outside its array. Indexes go from 0 to count - 1."),
        ("Negative Array index", "An array index is negative. Indexes go from 0 to count - 1."),
        (
            "Unexpectedly found nil while",
            "A value that was unwrapped with ! is nil. Check the name in the brackets, or use if let or ??."
        ),
        ("Division by zero", "A whole number was divided by 0."),
        ("Range requires lowerBound", "A range a..<b or a...b was made with a greater than b."),
        ("Not enough bits to represent", "A number does not fit into the whole number type that it was given to."),
        (
            "Double value cannot be converted to Int because it is either infinite or NaN",
            "A number that is NaN or infinite was turned into an Int."
        ),
        ("Double value cannot be converted", "A number is too large or too small for Int."),
        ("Can't remove", "Something was removed from an empty collection."),
        ("Dictionary literal contains duplicate keys", "A dictionary is written with the same key twice."),
    ]

    /// The text of an error that a cell threw at its top level, if it ended that way.
    package static func thrownError(in printed: String) -> String? {
        let start = "Error raised at top level: "
        guard let message = message(in: printed), message.hasPrefix(start) else { return nil }
        let error = String(message.dropFirst(start.count))
        return error.contains("EACCES")
            ? "a file may not be written. Cells write only to their own folder, where they start.\n\(error)" : error
    }
}
