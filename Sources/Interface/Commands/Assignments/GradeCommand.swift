import ArgumentParser
import Courseware
import Foundation
import Grading
import Progress

struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade your work on an assignment, function by function.",
        discussion: """
            Ends with code 0 when all is right and 1 when something is not.
            A function that fails twice in the same way is explained with the stronger hint.

            With --submissions it grades a class: each file <student>.swift or folder <student> in DIR. In --out there
            is then a report for each student and the table grades.csv. A run that was stopped goes on where it was.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, junit, gradescope, markdown
    }

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Option(help: "Grade this file instead of the one in your workspace.")
    var file: String?

    @Option(help: "Grade this function only.")
    var function: String?

    @Option(help: "text, json, junit, gradescope or markdown.")
    var format = Format.text

    @Option(help: "Where the random inputs of the checks start. The same seed gives the same inputs.")
    var seed: UInt64 = 7

    @Flag(help: "Explain with the stronger hints at once.")
    var stronger = false

    @Option(help: ArgumentHelp("Grade every submission in this folder.", valueName: "dir"))
    var submissions: String?

    @Option(help: ArgumentHelp("Where the reports of a class go.", valueName: "dir"))
    var out: String?

    @Option(help: "How many submissions are graded at a time.")
    var jobs: Int?

    func validate() throws {
        if submissions == nil, out != nil || jobs != nil {
            throw ValidationError("--out and --jobs belong to --submissions.")
        }
        if submissions != nil, out == nil { throw ValidationError("Say with --out where the reports go.") }
        if submissions != nil, file != nil || function != nil {
            throw ValidationError("--file and --function do not go with --submissions.")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        if let function, !Grader.functions(of: document.id).contains(function) {
            let names = Grader.functions(of: document.id).joined(separator: ", ")
            throw Exit.usage("\(document.id) has no function \(function). It has: \(names).")
        }
        if let submissions, let out {
            return try await gradeClass(document.id, URL(filePath: submissions), URL(filePath: out), site)
        }
        if file == nil, !site.workspace.hasStarted(document.id) {
            throw Exit.usage("You have not started \(document.id) yet. Type: nabla start \(document.id)")
        }
        let source = try Workspace.read(file.map { URL(filePath: $0) } ?? site.workspace.file(of: document.id))
        var report: GradeReport
        do {
            report = try await site.grader().grade(document.id, source: source, seed: seed, function: function)
        } catch let exit as Exit {
            throw exit
        } catch {
            throw Exit.unable("\(error)")
        }
        let repeated = file == nil ? try await Recorder.record(&report, isWhole: function == nil, site.store()) : []
        try write(report, stronger: stronger ? Set(report.functions.map(\.name)) : repeated)
        if !report.isPerfect { throw Exit.notRight }
    }

    private func write(_ report: GradeReport, stronger: Set<String>) throws {
        switch format {
        case .text: Console.write(report.text(stronger: stronger))
        case .json: Console.write(String(decoding: try report.json(), as: UTF8.self) + "\n")
        case .junit: Console.write(report.junit())
        case .gradescope: Console.write(String(decoding: try report.gradescope(), as: UTF8.self) + "\n")
        case .markdown: Console.write(report.markdown())
        }
    }

    // MARK: A class

    private func gradeClass(_ assignment: String, _ folder: URL, _ out: URL, _ site: Site) async throws {
        let grader = ClassGrader(compiler: try await site.compiler(), seed: seed)
        let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let rows: [ClassGrader.Row]
        do {
            rows = try await grader.grade(assignment, submissions: folder, into: out, jobs: jobs) { row, seconds in
                let note = row.problem ?? (seconds == 0 ? "graded before" : "")
                Console.write("\(row.student)   \(row.score) / \(row.maxScore)   \(note)".trimmingEnd + "\n")
            }
        } catch {
            throw Exit.unable("The class cannot be graded: \(error.localizedDescription)")
        }
        if rows.isEmpty { throw Exit.usage("There are no submissions in \(folder.path).") }
        Console.write("\(rows.count) submissions. The table: \(out.appending(path: "grades.csv").path)\n")
        if rows.contains(where: { $0.score < $0.maxScore }) { throw Exit.notRight }
    }
}

extension String {
    var trimmingEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
