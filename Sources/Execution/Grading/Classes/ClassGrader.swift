package import Foundation
package import Sandbox
import Wire

/// Grades a folder of submissions: each in a sandbox of its own, several at a time.
///
/// What is finished is kept, so that an interrupted run goes on where it stopped; a submission that changed is graded
/// anew. The reports and the table hold nothing that depends on the machine's speed, so that they are the same for any
/// number of jobs; the times go to a table of their own.
package struct ClassGrader: Sendable {
    package struct Row: Codable, Sendable, Equatable {
        package var student: String
        package var score: Int
        package var maxScore: Int
        /// When the submission was last changed, UTC.
        package var timestamp: String
        /// Why there is no grade, for a submission that could not be read.
        package var problem: String?
        /// What was graded: the text, the seed and the build of Nabla.
        var key: String
    }

    private let compiler: Compiler
    private let grader: Grader
    private let seed: UInt64

    package init(compiler: Compiler, seed: UInt64) {
        self.compiler = compiler
        self.seed = seed
        // Loops are ended by their processor time; the clock must not end right code on a machine full of loops.
        grader = Grader(compiler: compiler, limits: Limits(wallSeconds: 60, cpuSeconds: 2, outputBytes: 1 << 14))
    }

    /// - Parameters:
    ///   - jobs: how many submissions are graded at a time.
    ///   - tell: called after each with its row and the seconds it took, 0 for one that was finished before.
    /// - Returns: a row for each student, by name.
    /// - Throws: where the folders cannot be read or written.
    package func grade(
        _ assignment: String, submissions folder: URL, into out: URL, jobs: Int,
        tell: @escaping @Sendable (Row, _ seconds: Double) -> Void
    ) async throws -> [Row] {
        let submissions = try Submission.all(in: folder, assignment: assignment)
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        var rows: [(row: Row, seconds: Double)] = []
        try await withThrowingTaskGroup(of: (row: Row, seconds: Double).self) { group in
            var waiting = submissions[...]
            for _ in 0..<max(1, jobs) {
                guard let next = waiting.popFirst() else { break }
                group.addTask { try await grade(next, assignment, out) }
            }
            while let finished = try await group.next() {
                tell(finished.row, finished.seconds)
                rows.append(finished)
                if let next = waiting.popFirst() { group.addTask { try await grade(next, assignment, out) } }
            }
        }
        rows.sort { $0.row.student < $1.row.student }
        let table = GradeTable(assignment: assignment, rows: rows.map(\.row))
        try Data(table.csv.utf8).write(to: out.appending(path: "grades.csv"), options: .atomic)
        let times = rows.filter { $0.seconds > 0 }.map {
            "\(Escaping.csv($0.row.student)),\($0.seconds.inThousandths)\n"
        }
        try Data(("student_id,seconds\n" + times.joined()).utf8).write(
            to: out.appending(path: "seconds.csv"), options: .atomic)
        return rows.map(\.row)
    }

    private func grade(
        _ submission: Submission, _ assignment: String, _ out: URL
    ) async throws -> (row: Row, seconds: Double) {
        let folder = out.appending(path: submission.student)
        let text: String
        let time: Date
        do {
            (text, time) = try submission.read()
        } catch {
            let row = Row(
                student: submission.student, score: 0, maxScore: Grader.maxScore(of: assignment), timestamp: "",
                problem: error.sentence, key: "")
            try write(row, "# \(Escaping.markdown(submission.student))\n\n\(error.sentence)\n", nil, to: folder)
            return (row, 0)
        }
        let key = TextFingerprint.of("\(assignment)\n\(seed)\n\(compiler.installation.stamp)\n\(text)")
        if let kept = Self.row(in: folder), kept.key == key { return (kept, 0) }
        let start = ContinuousClock.now
        var row = Row(
            student: submission.student, score: 0, maxScore: Grader.maxScore(of: assignment),
            timestamp: Self.text(of: time), problem: nil, key: key)
        do {
            var report = try await grader.grade(assignment, source: text, seed: seed)
            let seconds = report.seconds.total
            report.seconds = .init(compile: 0, run: 0, total: 0)
            row.score = report.score
            try write(row, report.markdown(title: submission.student), try report.json(), to: folder)
            return (row, seconds)
        } catch let error as SandboxError {
            // A problem of this machine, not of the student's: the next run tries again.
            row.problem = "This submission could not be graded: \(error)"
            row.key = ""
            try write(row, "# \(Escaping.markdown(submission.student))\n\n\(row.problem ?? "")\n", nil, to: folder)
            return (row, (ContinuousClock.now - start).seconds)
        }
    }

    /// The row is written last: it says that the rest is there.
    private func write(_ row: Row, _ markdown: String, _ json: Data?, to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(markdown.utf8).write(to: folder.appending(path: "report.md"), options: .atomic)
        if let json { try json.write(to: folder.appending(path: "report.json"), options: .atomic) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(row).write(to: folder.appending(path: "grade.json"), options: .atomic)
    }

    private static func row(in folder: URL) -> Row? {
        guard let data = try? Data(contentsOf: folder.appending(path: "grade.json")) else { return nil }
        return try? JSONDecoder().decode(Row.self, from: data)
    }

    /// As nbgrader writes it: `2025-01-31 12:00:00`.
    private static func text(of time: Date) -> String {
        String(time.formatted(.iso8601).replacing("T", with: " ").dropLast())
    }
}
