package import Foundation

extension GradeReport {
    private struct Document: Encodable {
        struct Function: Encodable {
            var name: String
            var status: String
            var points: Int
            var maxPoints: Int
            var checks: [Check]
        }
        struct Check: Encodable {
            var name: String
            var status: String
            var message: String
            var diagnosis: String
        }
        struct Problem: Encodable {
            var message: String
            var line: Int?
            var column: Int?
            var excerpt: String
        }
        struct Seconds: Encodable {
            var compile: Double
            var run: Double
            var total: Double
        }
        var assignment: String
        var score: Int
        var maxScore: Int
        var functions: [Function]
        var compileProblem: Problem?
        var seconds: Seconds
    }

    /// The report as JSON, for programs.
    package func json() throws -> Data {
        let document = Document(
            assignment: assignment, score: score, maxScore: maxScore,
            functions: functions.map { function in
                Document.Function(
                    name: function.name, status: function.status.rawValue, points: function.points,
                    maxPoints: function.maxPoints,
                    checks: function.checks.map {
                        Document.Check(
                            name: $0.name, status: $0.status.rawValue, message: $0.message, diagnosis: $0.diagnosis)
                    })
            },
            compileProblem: compileProblem.map {
                Document.Problem(message: $0.message, line: $0.line, column: $0.column, excerpt: $0.excerpt)
            },
            seconds: Document.Seconds(
                compile: seconds.compile.milliseconds, run: seconds.run.milliseconds, total: seconds.total.milliseconds)
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(document)
    }
}

extension Double {
    /// Rounded to milliseconds: more digits would only be noise.
    fileprivate var milliseconds: Double { (self * 1000).rounded() / 1000 }
}
