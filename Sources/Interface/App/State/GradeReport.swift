/// What a grading says.
package struct GradeReport: Codable, Equatable, Sendable {
    package var functions: [FunctionVerdict]
    package var score: Int
    package var maxScore: Int
    package var seconds: Double
    /// The compiler's message where the file does not compile; then the functions were not run.
    package var compileError: String?
    /// The line of the file that the compiler complains about, from 1.
    package var problemLine: Int?

    package init(
        functions: [FunctionVerdict], score: Int, maxScore: Int, seconds: Double, compileError: String? = nil,
        problemLine: Int? = nil
    ) {
        self.problemLine = problemLine
        self.functions = functions
        self.score = score
        self.maxScore = maxScore
        self.seconds = seconds
        self.compileError = compileError
    }
}

package struct FunctionVerdict: Codable, Equatable, Sendable {
    package var name: String
    package var status: FunctionStatus
    package var points: Int
    package var maxPoints: Int
    package var checks: [CheckVerdict]
    /// The function whose failure makes this one's results meaningless.
    package var blockedBy: String?
    /// Whether the function's text is another one than the one graded before.
    package var isChanged: Bool
    /// Whether the solution was shown before the function was right.
    package var isGivenUp: Bool

    package init(
        name: String, status: FunctionStatus, points: Int, maxPoints: Int, checks: [CheckVerdict] = [],
        blockedBy: String? = nil, isChanged: Bool = false, isGivenUp: Bool = false
    ) {
        self.blockedBy = blockedBy
        self.isChanged = isChanged
        self.isGivenUp = isGivenUp
        self.name = name
        self.status = status
        self.points = points
        self.maxPoints = maxPoints
        self.checks = checks
    }
}

package enum FunctionStatus: String, Codable, Equatable, Sendable {
    case passed, failed, crashed, timedOut, notStarted, blocked
}

package struct CheckVerdict: Codable, Equatable, Sendable {
    package var name: String
    package var status: FunctionStatus
    /// What was expected, what came, where they differ.
    package var message: String
    /// What the learner did, where it is known.
    package var diagnosis: String?
    /// What to do about it, where the diagnosis alone did not help.
    package var hint: String?
    /// What the learner's code printed.
    package var output: String

    package init(
        name: String, status: FunctionStatus, message: String, diagnosis: String? = nil, hint: String? = nil,
        output: String = ""
    ) {
        self.hint = hint
        self.output = output
        self.name = name
        self.status = status
        self.message = message
        self.diagnosis = diagnosis
    }
}
