import Courseware
import Foundation
import Grading
import Notebook
import Plotting
import Sandbox

/// Runs the cells of lessons and holds the numbers in the prose against what they show.
struct CellAudit {
    let library: CourseLibrary
    let site: Site

    /// No learner should wait longer for a cell.
    private static let mostSeconds = 10.0

    private struct Finding: Sendable {
        var failures: [String] = []
        var slow: [String] = []
        var numbers: [String] = []
        var cells = 0
        var slowest = (seconds: 0.0, name: "")
    }

    func items(_ entries: [Course.LessonEntry]) async throws -> [AssignmentAudit.Item] {
        let start = ContinuousClock.now
        let compiler = try await site.compiler()
        // One lesson first: it fills the compiler's module cache, which the others would all fill at the same time.
        var findings = [await finding(in: entries[0], compiler)]
        findings += await withTaskGroup(of: (Int, [Finding]).self) { group in
            let rest = entries.dropFirst()
            let lanes = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
            for lane in 0..<lanes {
                let part = rest.enumerated().filter { $0.offset % lanes == lane }.map(\.element)
                group.addTask {
                    var findings: [Finding] = []
                    for entry in part { findings.append(await finding(in: entry, compiler)) }
                    return (lane, findings)
                }
            }
            var byLane: [Int: [Finding]] = [:]
            for await (lane, findings) in group { byLane[lane] = findings }
            return byLane.sorted { $0.key < $1.key }.flatMap(\.value)
        }
        return Self.items(
            findings, lessons: "\(entries.count) lessons", seconds: (ContinuousClock.now - start) / .seconds(1))
    }

    /// The same of the lesson in which an assignment's functions are trained.
    func items(ofTraining assignment: String, solution: String) async throws -> [AssignmentAudit.Item] {
        guard let assignment = library.assignments.first(where: { $0.id == assignment }),
            let entry = try library.trainingEntry(assignment)
        else { return [.init(claim: "A training shows the functions at work", problems: ["There is no training.md."])] }
        let start = ContinuousClock.now
        let found = await finding(in: entry, try await site.compiler(), file: solution)
        return Self.items(
            [found], lessons: "the training, with the solution's functions,",
            seconds: (ContinuousClock.now - start) / .seconds(1))
    }

    private static func items(_ findings: [Finding], lessons: String, seconds: Double) -> [AssignmentAudit.Item] {
        let count = findings.reduce(0) { $0 + $1.cells }
        let slowest = findings.map(\.slowest).max { $0.seconds < $1.seconds } ?? (0, "")
        return [
            .init(
                claim: String(format: "%d cells of %@ run (%.0f s)", count, lessons, seconds),
                problems: findings.flatMap(\.failures)),
            .init(
                claim: String(
                    format: "No cell takes over 10 s (the slowest, %@: %.1f s)", slowest.name, slowest.seconds),
                problems: findings.flatMap(\.slow)),
            .init(claim: "The numbers in the prose are what the cells show", problems: findings.flatMap(\.numbers)),
        ]
    }

    /// - Parameter file: the file whose functions the cells call.
    private func finding(
        in entry: Course.LessonEntry, _ compiler: Compiler, file: String? = nil
    ) async -> Finding {
        var finding = Finding()
        // What cannot be read is said where documents are checked.
        guard let lesson = try? library.lesson(entry) else { return finding }
        let notebook = Notebook(compiler: compiler)
        if let file, let problem = await notebook.load(file: file).problem {
            finding.failures.append("\(entry.file): \(problem.text)")
        }
        let record = await LessonPlayer(lesson: lesson, notebook: notebook, isSilent: true).play()
        await notebook.close()
        var outputs: [Int: String] = [:]
        for (cell, code) in zip(record.steps.flatMap(\.cells), lesson.steps.flatMap(\.cells)) {
            finding.cells += 1
            outputs[cell.cell] = cell.textForAudit
            let place = "\(entry.file):\(code.line)"
            if !cell.isDone {
                let reason = cell.problem.map { $0.message } ?? "it was \(cell.status)"
                finding.failures.append("\(place): Cell \(cell.cell) does not run: \(reason)")
            }
            if cell.seconds.run > finding.slowest.seconds {
                finding.slowest = (cell.seconds.run, "cell \(cell.cell) of \(entry.id)")
            }
            if cell.seconds.run > Self.mostSeconds {
                finding.slow.append(
                    "\(place): " + String(format: "Cell %d takes %.1f s; make it shorter.", cell.cell, cell.seconds.run)
                )
            }
        }
        do {
            finding.numbers = try NumberAudit.problems(in: entry, of: library, outputs: outputs).map(\.description)
        } catch {
            finding.numbers = error.errors.map(\.description)
        }
        return finding
    }
}

extension CellRecord {
    /// All that the cell shows as text, its figures in words.
    fileprivate var textForAudit: String {
        let parts = [stdout] + shown + values.map(\.text) + figures.map { summary(of: $0) }
        return parts.joined(separator: "\n")
    }
}
