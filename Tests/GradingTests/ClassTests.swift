import Foundation
import Testing

@testable import Grading

/// A folder of submissions of mixed quality.
@Suite struct ClassTests {
    let work = Work.logisticRegression

    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Everything that a class run wrote, but for the times.
    private func contents(of out: URL) throws -> [String: String] {
        var found: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: out.path) where path != "seconds.csv" {
            found[path] = try? String(contentsOf: out.appending(path: path), encoding: .utf8)
        }
        return found
    }

    private func makeSubmissions(in folder: URL) throws {
        try write(try work.solution, to: folder.appending(path: "ada.swift"))
        try write(try work.starter, to: folder.appending(path: "ben/c1w2-logistic-regression.swift"))
        try write(
            try work.solution("propagate", body: "while true {}"),
            to: folder.appending(path: "cy/c1w2-logistic-regression/work.swift"))
        try write(
            try work.solution("sigmoid", body: "fatalError(\"<b>|\")"), to: folder.appending(path: "dee, jr/work.swift")
        )
        try write("func broken( {", to: folder.appending(path: "eve.swift"))
        try Data([0xFF, 0xFE, 0x00]).write(to: folder.appending(path: "fay.swift"))
        try write("two", to: folder.appending(path: "gus/a.swift"))
        try write("files", to: folder.appending(path: "gus/b.swift"))
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "hal.swift"), withDestinationURL: URL(filePath: "/etc/passwd"))
    }

    @Test func oneBadSubmissionStopsNoOther() async throws {
        let (folder, one, two) = (try folder(), try folder(), try folder())
        defer { for made in [folder, one, two] { try? FileManager.default.removeItem(at: made) } }
        try makeSubmissions(in: folder)
        let grader = ClassGrader(compiler: try await Workbench.compiler(), seed: 3)
        let rows = try await grader.grade(work.assignment, submissions: folder, into: one, jobs: 3) { _, _ in }
        #expect(rows.map(\.student) == ["ada", "ben", "cy", "dee, jr", "eve", "fay", "gus"])
        #expect(rows.map(\.score) == [100, 0, 55, 90 - 15, 0, 0, 0])
        #expect(rows.map { $0.problem != nil } == [false, false, false, false, false, true, true])

        let csv = try #require(contents(of: one)["grades.csv"]).split(separator: "\n")
        #expect(
            csv[0]
                == "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,"
                + "late_submission_penalty,score,max_score")
        #expect(csv[1].hasPrefix("c1w2-logistic-regression,,20"))
        #expect(csv[1].hasSuffix(",ada,,,,100.0,0.0,100.0,100.0"))
        #expect(csv[4].contains("\"dee, jr\""))
        #expect(csv.count == 8)
        #expect(try contents(of: one)["dee, jr/report.md"]?.contains("<b>|") == true)

        // The same with another number of jobs.
        _ = try await grader.grade(work.assignment, submissions: folder, into: two, jobs: 1) { _, _ in }
        #expect(try contents(of: one) == contents(of: two))
    }

    @Test func aSecondRunGradesOnlyWhatChanged() async throws {
        let (folder, out) = (try folder(), try folder())
        defer { for made in [folder, out] { try? FileManager.default.removeItem(at: made) } }
        try write(try work.solution, to: folder.appending(path: "ada.swift"))
        try write(try work.starter, to: folder.appending(path: "ben.swift"))
        let grader = ClassGrader(compiler: try await Workbench.compiler(), seed: 3)
        _ = try await grader.grade(work.assignment, submissions: folder, into: out, jobs: 2) { _, _ in }
        try write(try work.solution, to: folder.appending(path: "ben.swift"))
        let rows = try await grader.grade(work.assignment, submissions: folder, into: out, jobs: 2) { row, seconds in
            #expect((seconds == 0) == (row.student == "ada"))
        }
        #expect(rows.map(\.score) == [100, 100])
    }
}
