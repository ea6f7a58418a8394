import Foundation
import Testing

@Suite("Commands without a terminal")
struct CommandTests {
    let folder: TemporaryFolder
    var home: URL { folder.url }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("The full screen refuses politely without a terminal")
    func noTerminal() async throws {
        let run = try await CommandRun.nabla(home: home)
        #expect(run.code == 3)
        #expect(run.errors.contains("needs a terminal"))
        #expect(run.output.isEmpty)
    }

    @Test("The tour shows a lesson, a loss curve, a decision boundary, a graded starter and a graded solution")
    func tour() async throws {
        let run = try await CommandRun.nabla("tour", home: home)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("cost"))
        #expect(run.output.contains("class 0"))
        #expect(run.output.contains("· sigmoid                 0/10  not started"))
        #expect(run.output.contains("c1w2-logistic-regression   100 / 100"))
    }

    @Test("run moves sliders where it is told to")
    func sliders() async throws {
        let run = try await CommandRun.nabla("run", "c1w1-relu", "--set", "lift=-80", home: home)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("let lift = -80.0  // slide"))
        let wrong = try await CommandRun.nabla("run", "c1w1-relu", "--set", "lift=fast", home: home)
        #expect(wrong.code == 2 && wrong.errors.contains("a number, such as rate 0.3"))
        let none = try await CommandRun.nabla("run", "c1w1-relu", "--set", "mass=1", home: home)
        #expect(none.code == 2 && none.errors.contains("There is: lift."))
    }

    @Test("drill asks the same questions for a seed, and says why an answer is wrong")
    func drill() async throws {
        let input = "(1, 2, 3, 4)\n\n"
        let first = try await CommandRun.nabla(
            "drill", "shapes", "--only", "sum", "--seed", "3", home: home, input: input)
        let second = try await CommandRun.nabla("drill", "--seed", "3", "--only", "sum", home: home, input: input)
        #expect(first.code == 0 && first.output == second.output)
        #expect(first.output.contains("0 of 5 in a row") && first.output.contains("Not right."))
        #expect(first.output.contains("A.sum(axis:"))
    }

    @Test("start copies the starter, prints its path and never overwrites")
    func start() async throws {
        let first = try await CommandRun.nabla("start", "c1w2-logistic-regression", home: home)
        #expect(first.code == 0)
        let file = URL(filePath: first.output.trimmingCharacters(in: .newlines))
        #expect(try String(contentsOf: file, encoding: .utf8).contains("todo()"))
        try Data("// mine\n".utf8).write(to: file)
        #expect(try await CommandRun.nabla("start", "c1w2-logistic-regression", home: home).output == first.output)
        #expect(try String(contentsOf: file, encoding: .utf8) == "// mine\n")
    }

    @Test("Codes tell right, not right, wrong usage apart")
    func codes() async throws {
        #expect(try await CommandRun.nabla("grade", "c1w2-logistic-regression", home: home).code == 2)
        _ = try await CommandRun.nabla("start", "c1w2-logistic-regression", home: home)
        #expect(try await CommandRun.nabla("grade", "c1w2-logistic-regression", home: home).code == 1)
        #expect(try await CommandRun.nabla("grade", "no-such", home: home).code == 2)
        #expect(try await CommandRun.nabla("run", "no-such", home: home).code == 2)
        #expect(try await CommandRun.nabla("no-such-command", home: home).code == 2)
        #expect(try await CommandRun.nabla("--help", home: home).code == 0)
    }

    @Test("grade --format json has the documented fields")
    func json() async throws {
        _ = try await CommandRun.nabla("start", "c1w2-logistic-regression", home: home)
        let run = try await CommandRun.nabla("grade", "c1w2-logistic-regression", "--format", "json", home: home)
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let report = try #require(object as? [String: Any])
        #expect(report["assignment"] as? String == "c1w2-logistic-regression")
        #expect(report["score"] as? Int == 0)
        #expect(report["maxScore"] as? Int == 100)
        let functions = try #require(report["functions"] as? [[String: Any]])
        #expect(functions.map { $0["status"] as? String } == Array(repeating: "notStarted", count: 6))
        let checks = try #require(functions[0]["checks"] as? [[String: Any]])
        #expect(Set(checks[0].keys).isSuperset(of: ["name", "status", "message", "diagnosis"]))
        let seconds = try #require(report["seconds"] as? [String: Any])
        #expect(Set(seconds.keys) == ["compile", "run", "total"])
    }

    @Test("In a quiz, an unreadable answer is asked again, an empty line skips, and the end of the input ends it")
    func quiz() async throws {
        let run = try await CommandRun.nabla("quiz", "c1w2", home: home, input: "nonsense\n\n\n")
        #expect(run.code == 0)
        #expect(run.output.contains("Question 1 of"))
        #expect(run.output.contains("Question 3 of"))
        #expect(run.output.contains("0 of 0 right."))
    }

    @Test("Answers are counted and saved")
    func rightAnswers() async throws {
        let input = String(repeating: "a\n", count: 60)
        let run = try await CommandRun.nabla("quiz", "c1w2", home: home, input: input)
        let counts = try #require(run.output.firstMatch(of: /([0-9]+) of ([0-9]+) right/))
        let progress = try await CommandRun.nabla("progress", "--json", home: home)
        let weeks = try JSONSerialization.jsonObject(with: Data(progress.output.utf8)) as? [String: Any]
        let week = (weeks?["weeks"] as? [[String: Any]])?.first { $0["id"] as? String == "c1w2" }
        #expect(week?["quizRight"] as? Int == Int(counts.1))
        #expect(try #require(Int(counts.2)) > 0)
    }

    @Test("run --json gives each step's cells")
    func runJSON() async throws {
        let run = try await CommandRun.nabla("run", "c1w2-neuron", "--json", home: home)
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let steps = try #require((object as? [String: Any])?["steps"] as? [[String: Any]])
        #expect(steps.count >= 6)
        let cells = steps.flatMap { $0["cells"] as? [[String: Any]] ?? [] }
        #expect(cells.allSatisfy { $0["status"] as? String == "done" })
    }

    @Test("The glossary explains a word, and suggests one for a word that is spelt wrong")
    func glossary() async throws {
        let found = try await CommandRun.nabla("glossary", "gradient", "descent", home: home)
        #expect(found.code == 0)
        #expect(found.output.contains("First met in the lesson"))
        let missed = try await CommandRun.nabla("glossary", "gradeint", home: home)
        #expect(missed.code == 2)
        #expect(missed.errors.contains("Did you mean: gradient"))
        #expect(try await CommandRun.nabla("glossary", home: home).output.contains("sigmoid"))
    }

    @Test("progress --coverage says row by row what is owed")
    func coverage() async throws {
        let run = try await CommandRun.nabla("progress", "--coverage", home: home)
        #expect(run.code == 0)
        #expect(run.output.contains("· C1W2-04  The sigmoid (c1w2-neuron"))
    }

    @Test("Every cell of every lesson runs, and what the documents say is so", .timeLimit(.minutes(8)))
    func authorCheck() async throws {
        let run = try await CommandRun.nabla("author", "check", "--lessons", home: home)
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("lessons run"))
    }

    @Test("A question whose numbers are drawn asks for others the next time, and says its figure in words")
    func drawnQuestions() async throws {
        func ask() async throws -> String {
            let run = try await CommandRun.nabla(
                "quiz", "c1w2", home: home, input: "a\n1000\n" + String(repeating: "\n", count: 30))
            #expect(run.code == 0, "\(run.errors)")
            #expect(run.output.contains("Computation graph"))
            let lines = run.output.split(separator: "\n")
            return String(try #require(lines.first { $0.contains("A neuron has the weights") }))
        }
        let first = try await ask()
        let second = try await ask()
        #expect(first != second)
    }
}
