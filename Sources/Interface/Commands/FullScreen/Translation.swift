import App
import Courseware
import Foundation
import Grading
import enum Notebook.CellEvent
import struct Notebook.CellResult
import Progress

// The screen knows nothing of notebooks, graders and stores. Here their values become the screen's own.

extension App.CellEvent {
    /// The screen's events for one of a notebook.
    static func all(_ event: CellEvent) -> [App.CellEvent] {
        switch event {
        case .running: [.started]
        case .output(let text, let isError): [.output(text, isError: isError)]
        case .value(let line, let name, let text): [.value(line: line, name: name, text: text)]
        case .shown(let text): [.output(text + "\n", isError: false)]
        case .figure(let name, let figure): [.figure(id: name, figure)]
        case .progress(let label, let fraction, let left):
            [.progress(fraction: fraction, label: label + (left.map { "  \(ProgressText.left($0))" } ?? ""))]
        case .finished(let result):
            result.notes.map { .output($0 + "\n", isError: false) }
                + (result.problem?.line.map { [.problem(line: $0)] } ?? [])
                + (result.problem.map { [.output($0.text + "\n", isError: true)] } ?? [])
                + [.finished(result.status.outcome, seconds: result.runSeconds)]
        }
    }
}

extension CellResult.Status {
    fileprivate var outcome: CellOutcome {
        switch self {
        case .done: .done
        case .failed: .failed
        case .interrupted: .interrupted
        }
    }
}

extension TracedFunction {
    init(_ trace: FunctionTrace) {
        let values = trace.lines.map { line in
            (line.number, line.values.map { $0.name.isEmpty ? "= \($0.text)" : "\($0.name) = \($0.text)" })
        }
        self.init(
            name: trace.function, values: Dictionary(values) { $0 + $1 }.filter { !$0.value.isEmpty },
            problem: trace.problem)
    }
}

extension App.GradeReport {
    /// - Parameter stronger: the functions whose failures are told with their stronger hints.
    init(_ report: Grading.GradeReport, stronger: Set<String>) {
        self.init(
            functions: report.functions.map { FunctionVerdict($0, isStronger: stronger.contains($0.name)) },
            score: report.score, maxScore: report.maxScore,
            seconds: report.seconds.total, compileError: report.compileProblem?.text,
            problemLine: report.compileProblem?.line)
    }

    /// Reads a saved report; `nil` for one that cannot be read.
    ///
    /// - Parameters:
    ///   - source: what the learner's file holds now.
    ///   - givenUp: the functions that the learner gave up on.
    init?(json: String, source: String, givenUp: Set<String>) {
        let data = Data(json.utf8)
        guard let saved = try? JSONDecoder().decode(SavedReport.self, from: data) else { return nil }
        let changed = Grading.GradeReport.changedFunctions(in: source, since: data)
        let verdicts = saved.functions.map { function in
            var verdict = function.verdict
            verdict.isChanged = changed.contains(verdict.name)
            verdict.isGivenUp = givenUp.contains(verdict.name)
            return verdict
        }
        self.init(
            functions: verdicts, score: saved.score, maxScore: saved.maxScore,
            seconds: saved.seconds.total, compileError: saved.compileProblem?.text,
            problemLine: saved.compileProblem?.line)
    }
}

extension FunctionVerdict {
    fileprivate init(_ report: FunctionReport, isStronger: Bool) {
        self.init(
            name: report.name, status: FunctionStatus(rawValue: report.status.rawValue) ?? .failed,
            points: report.points, maxPoints: report.maxPoints,
            checks: report.checks.map { check in
                CheckVerdict(
                    name: check.name, status: FunctionStatus(rawValue: check.status.rawValue) ?? .failed,
                    message: check.message, diagnosis: check.diagnosis.isEmpty ? nil : check.diagnosis,
                    hint: isStronger && !check.hint.isEmpty && check.hint != check.diagnosis ? check.hint : nil,
                    output: check.output)
            }, blockedBy: report.blockedBy, isChanged: report.isChanged ?? false, isGivenUp: report.isGivenUp)
    }
}

extension CompileProblem {
    /// The problem as lines for the reader.
    var text: String {
        CompileProblem.text(message: message, line: line, excerpt: excerpt)
    }

    fileprivate static func text(message: String, line: Int?, excerpt: String) -> String {
        (line.map { "line \($0): " } ?? "") + message + (excerpt.isEmpty ? "" : "\n" + excerpt)
    }
}

/// The part of a report's JSON that the screen shows again.
private struct SavedReport: Decodable {
    struct Function: Decodable {
        var name: String
        var status: String
        var points: Int
        var maxPoints: Int
        var blockedBy: String?
        var checks: [Check]

        var verdict: FunctionVerdict {
            FunctionVerdict(
                name: name, status: FunctionStatus(rawValue: status) ?? .failed, points: points, maxPoints: maxPoints,
                checks: checks.map {
                    CheckVerdict(
                        name: $0.name, status: FunctionStatus(rawValue: $0.status) ?? .failed, message: $0.message,
                        diagnosis: $0.diagnosis.isEmpty ? nil : $0.diagnosis)
                }, blockedBy: blockedBy)
        }
    }
    struct Check: Decodable {
        var name: String
        var status: String
        var message: String
        var diagnosis: String
    }
    struct Problem: Decodable {
        var message: String
        var line: Int?
        var excerpt: String

        var text: String { CompileProblem.text(message: message, line: line, excerpt: excerpt) }
    }
    struct Seconds: Decodable {
        var total: Double
    }

    var functions: [Function]
    var score: Int
    var maxScore: Int
    var seconds: Seconds
    var compileProblem: Problem?
}

extension LearnerProgress {
    init(_ summary: ProgressSummary) {
        let answers = summary.answers.compactMapValues { saved -> SavedAnswer? in
            guard let record = AnswerRecord(json: saved.answer) else { return nil }
            return SavedAnswer(
                source: saved.source, answer: record.answer, isRight: saved.isRight, draw: record.draw)
        }
        // The functions in the order of the assignment's guide.
        var functions: [String: [FunctionVerdict]] = [:]
        for (assignment, states) in summary.functions {
            let order = Grader.functions(of: assignment)
            functions[assignment] = order.compactMap { name in
                states[name].map {
                    FunctionVerdict(
                        name: name, status: FunctionStatus(rawValue: $0.status) ?? .failed, points: $0.points,
                        maxPoints: $0.maxPoints)
                }
            }
        }
        self.init(
            places: summary.positions.mapValues {
                LessonPlace(step: $0.step, stepCount: $0.stepCount, isDone: $0.isDone)
            }, latestLesson: summary.latestLesson, answers: answers, functions: functions, hints: summary.hints,
            due: summary.due, streak: summary.streak)
    }
}

extension SavedLesson {
    init(_ lesson: String, store: ProgressStore) async throws {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = SavedNumbers.decoding
        var results: [Int: App.CellRecord] = [:]
        for saved in try await store.results(of: lesson) {
            results[saved.cell] = try? decoder.decode(App.CellRecord.self, from: Data(saved.output.utf8))
        }
        self.init(edits: try await store.edits(of: lesson), results: results)
    }
}
