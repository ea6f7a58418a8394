import Foundation
import Testing

@Suite("Commands around an assignment")
struct AssignmentCommandTests {
    private static let assignment = "c1w2-logistic-regression"
    let folder: TemporaryFolder
    var home: URL { folder.url }
    private var work: URL { home.appending(path: "assignments/\(Self.assignment).swift") }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Hands in the solution with one change.
    private func handIn(_ change: (String) -> String = { $0 }) throws {
        let solution = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../assignments/\(Self.assignment)/Solution.swift").standardized
        try FileManager.default.createDirectory(at: work.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(change(String(contentsOf: solution, encoding: .utf8)).utf8).write(to: work)
    }

    private func nabla(_ arguments: String..., expecting code: Int32) async throws -> String {
        let run = try await CommandRun.nabla(arguments, home: home)
        #expect(run.code == code, "\(run.output)\(run.errors)")
        return run.output
    }

    @Test("The second grade of the same mistake gives the stronger hint")
    func strongerHint() async throws {
        try handIn { $0.replacing("dw: matmul(X, dZ.T) / m", with: "dw: matmul(X, dZ.T)") }
        let first = try await nabla("grade", Self.assignment, expecting: 1)
        #expect(first.contains("the mean is missing"))
        #expect(!first.contains("Divide dw by m"))
        #expect(try await nabla("grade", Self.assignment, expecting: 1).contains("Divide dw by m"))
    }

    @Test("A function's solution is shown when it is right, or when the learner gives up")
    func solution() async throws {
        try handIn { $0.replacing("dw: matmul(X, dZ.T) / m", with: "dw: matmul(X, dZ.T)") }
        #expect(try await nabla("solution", Self.assignment, "sigmoid", expecting: 1).contains("Not shown yet"))
        _ = try await nabla("grade", Self.assignment, expecting: 1)
        #expect(try await nabla("solution", Self.assignment, "sigmoid", expecting: 0).contains("1 / (1 + exp(-z))"))
        #expect(try await nabla("solution", Self.assignment, "propagate", expecting: 1).contains("Not shown yet"))
        let shown = try await nabla("solution", Self.assignment, "propagate", "--give-up", expecting: 0)
        #expect(shown.contains("+     return (dw: matmul(X, dZ.T) / m"))
        #expect(shown.contains("-     return (dw: matmul(X, dZ.T), "))
        // Only what was not right yet counts as given up.
        try handIn()
        let report = try await nabla("grade", Self.assignment, expecting: 0)
        #expect(report.contains("The solution was shown before for: propagate."))
        #expect(report.components(separatedBy: "given up").count == 2)
    }

    @Test("train plays the last part with the learner's functions, once they are written")
    func train() async throws {
        try handIn { $0.replacing("1 / (1 + exp(-z))", with: "todo()") }
        let early = try await CommandRun.nabla(["train", Self.assignment], home: home)
        #expect(early.code == 1)
        #expect(early.errors.contains("The training calls what is not written yet: sigmoid."))
        try handIn { $0.replacing("losses.sum() / m", with: "1000 + losses.sum() / m") }
        let folder = home.appending(path: "figures")
        let text = try await nabla("train", Self.assignment, "--svg", folder.path, expecting: 0)
        // The cost is the learner's own.
        #expect(text.contains("cost before the first step: 1000.69"))
        #expect(text.contains("are wrong"))
        let figures = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(figures.count >= 6, "\(figures)")
    }

    @Test("reset begins anew and keeps the work as a backup")
    func reset() async throws {
        try handIn { "// mine\n" + $0 }
        let first = try await nabla("reset", Self.assignment, expecting: 0)
        #expect(first.contains("\(Self.assignment).backup-1.swift"))
        #expect(try String(contentsOf: work, encoding: .utf8).contains("todo()"))
        #expect(try await nabla("reset", Self.assignment, expecting: 0).contains("backup-2.swift"))
        let backup = work.deletingPathExtension().appendingPathExtension("backup-1.swift")
        #expect(try String(contentsOf: backup, encoding: .utf8).hasPrefix("// mine"))
    }

    @Test("A class is graded into a table")
    func classGrading() async throws {
        try handIn()
        let (submissions, out) = (home.appending(path: "in"), home.appending(path: "out"))
        try FileManager.default.createDirectory(at: submissions, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: work, to: submissions.appending(path: "ada.swift"))
        let text = try await nabla(
            "grade", Self.assignment, "--submissions", submissions.path, "--out", out.path, "--jobs", "1",
            expecting: 0)
        #expect(text.contains("ada   100 / 100"))
        let table = try String(contentsOf: out.appending(path: "grades.csv"), encoding: .utf8)
        #expect(table.contains(",ada,,,,100.0,0.0,100.0,100.0"))
        _ = try await nabla("grade", Self.assignment, "--submissions", submissions.path, expecting: 2)
    }

    @Test("watch grades each save and gives up a grade that a newer save makes worthless")
    func watch() async throws {
        try handIn { $0.replacing("let m = Double(X.shape[1])", with: "while true {}\n    let m = Double(X.shape[1])") }
        let log = home.appending(path: "watch.txt")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = BuiltProgram.nabla
        process.arguments = ["watch", Self.assignment]
        process.environment = ProcessInfo.processInfo.environment.merging(["NABLA_HOME": home.path]) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: log)
        try process.run()
        defer { process.terminate() }
        try await Task.sleep(for: .milliseconds(500))
        try handIn { $0.replacing("> 0.5", with: "> 0.9") }
        try await wait(for: "predict failed", in: log)
        try handIn()
        try await wait(for: "100 / 100", in: log)
        #expect(try !String(contentsOf: log, encoding: .utf8).contains("timedOut"))
    }

    private func wait(for text: String, in file: URL) async throws {
        for _ in 0..<600 {
            if try String(contentsOf: file, encoding: .utf8).contains(text) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("“\(text)” never came: \(try String(contentsOf: file, encoding: .utf8))")
    }

    @Test("author new refuses what cannot be a name")
    func authorNew() async throws {
        _ = try await nabla("author", "new", "../evil", expecting: 2)
        _ = try await nabla("author", "new", Self.assignment, expecting: 2)
    }
}
