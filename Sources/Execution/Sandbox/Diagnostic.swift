/// What the compiler says about learner code.
package struct Diagnostic: Sendable, Equatable {
    package enum Severity: String, Sendable {
        case error, warning, note
    }

    package var severity: Severity
    package var file: String
    /// Counted from 1; of the compiled source.
    package var line: Int
    package var column: Int
    package var message: String

    package init(severity: Severity, file: String, line: Int, column: Int, message: String) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// Reads the compiler's plain style: `file:line:column: error: message`, source lines in between.
    static func parse(_ text: String) -> [Diagnostic] {
        text.split(separator: "\n").compactMap { line in
            guard let match = line.wholeMatch(of: /(.+?):([0-9]+):([0-9]+): (error|warning|note): (.*)/),
                let severity = Severity(rawValue: String(match.4)), let number = Int(match.2),
                let column = Int(match.3)
            else { return nil }
            return Diagnostic(
                severity: severity, file: String(match.1), line: number, column: column, message: String(match.5))
        }
    }
}
