package import Foundation

extension GradeReport {
    /// The report as JSON, for programs.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(Document(self))
    }

    /// What an earlier report says of the functions' texts.
    ///
    /// - Parameter json: from `json()`.
    package mutating func compare(withEarlier json: Data) {
        guard let earlier = try? JSONDecoder().decode(Document.self, from: json) else { return }
        for index in functions.indices {
            let before = earlier.functions.first { $0.name == functions[index].name }
            guard let before, let text = before.text, !text.isEmpty else { continue }
            functions[index].isChanged = text != functions[index].text
        }
    }

    /// The functions whose text in `source` is another one than a report was made of.
    package static func changedFunctions(in source: String, since json: Data) -> Set<String> {
        guard let report = try? JSONDecoder().decode(Document.self, from: json) else { return [] }
        let source = LearnerSource(source)
        return Set(
            report.functions.filter { function in
                guard let text = function.text, !text.isEmpty else { return false }
                return text != TextFingerprint.of(source.text(of: function.name) ?? "")
            }.map(\.name))
    }

    /// The functions that a report calls passed.
    package static func passedFunctions(in json: Data) -> Set<String> {
        guard let report = try? JSONDecoder().decode(Document.self, from: json) else { return [] }
        return Set(report.functions.filter { $0.status == FunctionReport.Status.passed.rawValue }.map(\.name))
    }

    /// Functions whose failing checks said the same in an earlier report: there the learner needs more than that.
    package func saidBefore(in json: Data) -> Set<String> {
        guard let earlier = try? JSONDecoder().decode(Document.self, from: json) else { return [] }
        return Set(
            functions.filter { function in
                guard let before = earlier.functions.first(where: { $0.name == function.name }) else { return false }
                let now = function.checks.filter { $0.status == .failed }.map(\.diagnosis)
                return !now.isEmpty && now == before.checks.filter { $0.status == "failed" }.map(\.diagnosis)
            }.map(\.name))
    }
}

private struct Document: Codable {
    struct Function: Codable {
        var name: String
        var status: String
        var points: Int
        var maxPoints: Int
        var blockedBy: String?
        var changed: Bool?
        var givenUp: Bool?
        var text: String?
        var checks: [Check]
    }
    struct Check: Codable {
        var name: String
        var status: String
        var points: Int?
        var maxPoints: Int?
        var message: String
        var diagnosis: String
        var hint: String?
    }
    struct Problem: Codable {
        var message: String
        var line: Int?
        var column: Int?
        var excerpt: String
    }
    struct Seconds: Codable {
        var compile: Double
        var run: Double
        var total: Double
    }
    var assignment: String
    var score: Int
    var maxScore: Int
    var seed: UInt64?
    var functions: [Function]
    var compileProblem: Problem?
    var seconds: Seconds

    init(_ report: GradeReport) {
        assignment = report.assignment
        score = report.score
        maxScore = report.maxScore
        seed = report.seed
        functions = report.functions.map { function in
            Function(
                name: function.name, status: function.status.rawValue, points: function.points,
                maxPoints: function.maxPoints, blockedBy: function.blockedBy, changed: function.isChanged,
                givenUp: function.isGivenUp ? true : nil, text: function.text,
                checks: function.checks.map {
                    Check(
                        name: $0.name, status: $0.status.rawValue, points: $0.points, maxPoints: $0.maxPoints,
                        message: $0.message, diagnosis: $0.diagnosis, hint: $0.hint)
                })
        }
        compileProblem = report.compileProblem.map {
            Problem(message: $0.message, line: $0.line, column: $0.column, excerpt: $0.excerpt)
        }
        seconds = Seconds(
            compile: report.seconds.compile.milliseconds, run: report.seconds.run.milliseconds,
            total: report.seconds.total.milliseconds)
    }
}

extension Double {
    /// Rounded to milliseconds: more digits would only be noise.
    fileprivate var milliseconds: Double { (self * 1000).rounded() / 1000 }
}
