/// What came of grading one file.
package struct GradeReport: Sendable, Equatable {
    package var assignment: String
    package var functions: [FunctionReport]
    /// Set when the file cannot be compiled or its functions cannot be reached; every function is then "failed".
    package var compileProblem: CompileProblem?
    package var seed: UInt64
    package var seconds: Seconds

    package var score: Int { functions.reduce(0) { $0 + $1.points } }
    package var maxScore: Int { functions.reduce(0) { $0 + $1.maxPoints } }
    package var isPerfect: Bool { score == maxScore }

    package struct Seconds: Sendable, Equatable {
        package var compile: Double
        package var run: Double
        package var total: Double
    }
}

/// The compiler's complaint about the learner's file.
package struct CompileProblem: Sendable, Equatable {
    package var message: String
    /// Of the learner's own file.
    package var line: Int?
    package var column: Int?
    /// The line of the source with a caret under the place.
    package var excerpt: String
}

package struct FunctionReport: Sendable, Equatable {
    package enum Status: String, Sendable, Codable {
        case passed, failed, crashed, timedOut, notStarted, blocked
    }

    package var name: String
    package var status: Status
    package var checks: [CheckReport]
    /// The broken function that this one calls, for a blocked one.
    package var blockedBy: String?
    /// A fingerprint of the function's text, so that a later grade can tell whether it changed.
    package var text = ""
    /// Whether the text changed since the last grade; `nil` where there is none.
    package var isChanged: Bool?
    /// Whether the learner gave up and was shown the solution before it was right.
    package var isGivenUp = false

    /// What a reader should know besides the state.
    var remarks: [String] {
        (isGivenUp ? ["given up"] : []) + (isChanged == true ? ["changed"] : [])
    }

    package var points: Int { checks.reduce(0) { $0 + $1.points } }
    package var maxPoints: Int { checks.reduce(0) { $0 + $1.maxPoints } }
}

package struct CheckReport: Sendable, Equatable {
    package var name: String
    package var status: FunctionReport.Status
    package var points: Int
    package var maxPoints: Int
    /// What was seen: expected and got for the smallest failing case, or how the code ended.
    package var message: String
    /// What the learner probably did; empty where nothing more can be said.
    package var diagnosis = ""
    /// The same, stronger: what to do about it.
    package var hint = ""
    /// What the diagnosis rests on.
    package var kinds: [Finding.Kind] = []
    /// What the code printed.
    package var output = ""
}
