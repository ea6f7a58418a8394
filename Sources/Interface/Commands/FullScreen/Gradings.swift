import App
import Foundation
import Grading
import Progress

/// The running grades of the full screen.
///
/// One grader serves all of them: it keeps its worker and what the reference gives, so that a save costs one run of the
/// compiler.
actor Gradings {
    private let site: Site
    private let store: ProgressStore
    private let tell: @Sendable (_ assignment: String, GradeEvent) -> Void
    private var grader: Grader?
    private var running: [String: Task<Void, Never>] = [:]

    init(
        site: Site, store: ProgressStore, tell: @escaping @Sendable (_ assignment: String, GradeEvent) -> Void
    ) {
        self.site = site
        self.store = store
        self.tell = tell
    }

    /// Gets ready for the first grade of an assignment.
    func prepare(_ assignment: String) async {
        // A problem is told when the file is graded.
        try? await ready().prepare(assignment)
    }

    /// Grades the learner's file. A grade of the same assignment that still runs is about an older text: it ends, and
    /// nothing more is told of it.
    func grade(_ assignment: String) {
        let earlier = running[assignment]
        earlier?.cancel()
        running[assignment] = Task {
            await earlier?.value
            if !Task.isCancelled { await run(assignment) }
        }
    }

    func close() async {
        for task in running.values { task.cancel() }
        for task in running.values { await task.value }
    }

    private func run(_ assignment: String) async {
        tell(assignment, .started)
        do {
            let source = try String(contentsOf: site.workspace.file(of: assignment), encoding: .utf8)
            var report = try await ready().grade(assignment, source: source)
            try Task.checkCancellation()
            let repeated = try await Recorder.record(&report, isWhole: true, store)
            tell(assignment, .finished(App.GradeReport(report, stronger: repeated)))
        } catch is CancellationError {
            // The newer text is graded instead.
        } catch {
            if !Task.isCancelled { tell(assignment, .unable("\(error)")) }
        }
    }

    private func ready() async throws -> Grader {
        if let grader { return grader }
        let made = try await site.grader()
        // Another call may have been faster while this one looked for the compiler.
        if let grader { return grader }
        grader = made
        return made
    }
}
