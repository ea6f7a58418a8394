package import Foundation

extension GradeReport {
    /// The report as the `results.json` that Gradescope reads.
    ///
    /// All text is marked as plain text, so that Gradescope shows it as it is.
    package func gradescope() throws -> Data {
        let tests = functions.flatMap { function in
            function.checks.map { check in
                Results.Test(
                    score: Double(check.points), maxScore: Double(check.maxPoints),
                    status: check.status == .passed || check.points == check.maxPoints ? "passed" : "failed",
                    name: "\(function.name): \(check.name)", output: Escaping.terminal(check.words),
                    tags: [function.name, check.status.rawValue] + (function.isGivenUp ? ["givenUp"] : []))
            }
        }
        let output = compileProblem.map { "The file does not compile yet.\n" + Self.text(of: $0) } ?? text()
        let results = Results(
            score: Double(score), executionTime: seconds.total, output: Escaping.terminal(output), tests: tests)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(results)
    }
}

private struct Results: Encodable {
    struct Test: Encodable {
        var score: Double
        var maxScore: Double
        var status: String
        var name: String
        var nameFormat = "text"
        var output: String
        var outputFormat = "text"
        var tags: [String]
        var visibility = "visible"

        enum CodingKeys: String, CodingKey {
            case score, status, name, output, tags, visibility
            case maxScore = "max_score"
            case nameFormat = "name_format"
            case outputFormat = "output_format"
        }
    }

    var score: Double
    var executionTime: Double
    var output: String
    var outputFormat = "text"
    var testOutputFormat = "text"
    var testNameFormat = "text"
    var visibility = "visible"
    var stdoutVisibility = "hidden"
    var tests: [Test]

    enum CodingKeys: String, CodingKey {
        case score, output, visibility, tests
        case executionTime = "execution_time"
        case outputFormat = "output_format"
        case testOutputFormat = "test_output_format"
        case testNameFormat = "test_name_format"
        case stdoutVisibility = "stdout_visibility"
    }
}
