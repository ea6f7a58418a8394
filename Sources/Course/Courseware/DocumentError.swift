/// Something wrong in a lesson, a quiz or an assignment: where, what, and what to do about it.
package struct DocumentError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The path below the root folder, such as `lessons/courses.yaml`.
    package var file: String
    /// Counted from 1.
    package var line: Int
    /// What is wrong, as the first half of a sentence.
    package var problem: String
    /// What to do, as the second half of the sentence.
    package var advice: String

    package init(file: String, line: Int, problem: String, advice: String) {
        self.file = file
        self.line = line
        self.problem = problem
        self.advice = advice
    }

    package var description: String { "\(file):\(line): \(problem); \(advice)." }
}

/// Everything that is wrong in one document, in the order of its lines.
package struct DocumentErrors: Error, Equatable, Sendable, CustomStringConvertible {
    package var errors: [DocumentError]

    package init(_ errors: [DocumentError]) {
        self.errors = errors
    }

    package var description: String { errors.map(\.description).joined(separator: "\n") }
}
