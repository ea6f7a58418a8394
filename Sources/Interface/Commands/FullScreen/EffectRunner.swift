import App
import Courseware
import Foundation
import Grading
import enum Notebook.CellEvent
import Progress
import Terminal

/// Carries out what the screen wants done outside of it. Nothing here makes the screen wait: answers come back as
/// messages.
final class EffectRunner: Sendable {
    let queue = MessageQueue()
    private let site: Site
    private let library: CourseLibrary
    private let store: ProgressStore
    private let driver: TerminalDriver
    private let saver: Saver
    private let sessions: Sessions
    private let gradings: Gradings
    private let completer: Completer
    private let files: FileWatcher

    init(site: Site, library: CourseLibrary, store: ProgressStore, driver: TerminalDriver) {
        self.site = site
        self.library = library
        self.store = store
        self.driver = driver
        let queue = queue
        saver = Saver(store: store) { queue.send(.notice($0)) }
        sessions = Sessions(site: site)
        gradings = Gradings(site: site, store: store) { queue.send(.gradeEvent(assignment: $0, $1)) }
        completer = Completer(site: site, sessions: sessions)
        files = FileWatcher { assignment, source in
            queue.send(.fileChanged(assignment: assignment, source: source))
        }
    }

    /// Ends running code and waits until everything is saved.
    func finish() async {
        files.stop()
        await gradings.close()
        await sessions.close()
        await saver.finish()
    }

    func carryOut(_ effect: Effect) {
        switch effect {
        case .loadLesson(let id): load { try await self.lesson(id) }
        case .loadQuiz(let id): load { try self.quiz(id) }
        case .loadAssignment(let id): load { try await self.assignment(id) }
        case .loadReview:
            load { try await .reviewLoaded(ReviewCards(library: self.library, store: self.store).due()) }
        case .loadCoverage: load { try self.coverage() }
        case .loadSearch: load { .searchLoaded(SearchIndex(library: self.library).entries()) }
        case .saveSettings(let settings): adopt(settings)
        case .complete(let edited, let version):
            Task { queue.send(.completions(await completer.items(for: edited), version: version)) }
        case .describeCall(let edited, let version):
            Task {
                guard let forms = await completer.call(at: edited) else { return }
                queue.send(.call(forms, version: version, offset: edited.offset))
            }
        case .writeFile(let assignment, let source): write(source, of: assignment)
        case .undoRun(let lesson, let cell): Task { await sessions.undo(lesson, cell: cell) }
        case .runCell(let lesson, let cell, let source):
            Task { await runCell(lesson, cell, source) }
        case .interrupt(let lesson): Task { await sessions.interrupt(lesson) }
        case .grade(let assignment): Task { await gradings.grade(assignment) }
        case .trace(let assignment, let function): Task { await trace(assignment, function) }
        case .openEditor(let assignment, let path, let line):
            Task { await edit(assignment, path: path, line: line) }
        case .savePosition, .saveEdit, .removeEdit, .saveResult, .saveAnswer, .saveRating, .saveHints,
            .saveDraft, .removeDraft:
            saver.save(effect)
        case .quit: break
        }
    }

    // MARK: Documents

    private func load(_ make: @escaping @Sendable () async throws -> Message) {
        Task {
            do {
                queue.send(try await make())
            } catch {
                queue.send(.openingFailed("\(error)"))
            }
        }
    }

    private func lesson(_ id: String) async throws -> Message {
        guard let lesson = try library.lesson(id) ?? library.training(lesson: id) else {
            throw Missing(description: "There is no lesson \(id).")
        }
        Task { await sessions.prepare(id, file: lesson.assignment.map(site.workspace.file(of:))) }
        return .lessonLoaded(lesson, try await SavedLesson(id, store: store))
    }

    private func coverage() throws -> Message {
        guard let syllabus = try library.syllabus() else { throw Missing(description: "There is no syllabus here.") }
        return .coverageLoaded(library.coverage(syllabus))
    }

    /// Reads the words that help explains. A file that cannot be read costs only them.
    func loadGlossary() {
        Task { [library, queue] in
            guard let glossary = try? library.glossary() else { return }
            queue.send(.glossaryLoaded(glossary))
        }
    }

    private func quiz(_ id: String) throws -> Message {
        guard let quiz = try library.quiz(id) else { throw Missing(description: "There is no quiz for \(id) yet.") }
        return .quizLoaded(quiz)
    }

    private func assignment(_ id: String) async throws -> Message {
        guard let document = try library.assignment(id) else {
            throw Missing(description: "There is no assignment \(id).")
        }
        let file = try site.workspace.file(starting: document)
        let source = try String(contentsOf: file, encoding: .utf8)
        files.watch(file, of: id, source: source)
        Task { await gradings.prepare(id) }
        let givenUp = try await store.givenUp(of: id)
        let report = try await store.latestReport(of: id).flatMap {
            App.GradeReport(json: $0, source: source, givenUp: givenUp)
        }
        return .assignmentLoaded(
            document, path: file.path, source: source, lastReport: report, draft: try await store.draft(named: id))
    }

    private struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    /// The draft is kept until the file is written.
    private func write(_ source: String, of assignment: String) {
        do {
            try Data(source.utf8).write(to: site.workspace.file(of: assignment), options: [.atomic])
            saver.save(.removeDraft(assignment: assignment))
            files.look()
        } catch {
            queue.send(
                .notice("The file cannot be written: \(error.localizedDescription). Your text is kept as a draft."))
        }
    }

    private func adopt(_ settings: Settings) {
        driver.adopt(TerminalOptions(settings, environment: site.environment))
        do {
            try site.workspace.save(settings)
        } catch {
            queue.send(.notice("The settings cannot be saved: \(error.localizedDescription)"))
        }
    }

    // MARK: Running

    private func runCell(_ lesson: String, _ cell: Int, _ source: String) async {
        let events: AsyncStream<CellEvent>
        do {
            events = try await sessions.run(lesson, cell: cell, source: source)
        } catch {
            queue.send(.cellEvent(lesson: lesson, cell: cell, .output("\(error)", isError: true)))
            queue.send(.cellEvent(lesson: lesson, cell: cell, .finished(.failed, seconds: 0)))
            return
        }
        for await event in events {
            for translated in App.CellEvent.all(event) {
                queue.send(.cellEvent(lesson: lesson, cell: cell, translated))
            }
        }
    }

    private func trace(_ assignment: String, _ function: String) async {
        var traced: TracedFunction?
        do {
            let source = try String(contentsOf: site.workspace.file(of: assignment), encoding: .utf8)
            let tracer = Tracer(compiler: try await site.compiler())
            traced = TracedFunction(try await tracer.trace(assignment, function: function, source: source))
        } catch {
            queue.send(.notice("\(error)"))
        }
        queue.send(.traced(assignment: assignment, traced))
    }

    private func edit(_ assignment: String, path: String, line: Int) async {
        let named = [site.environment["VISUAL"], site.environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty }
        let editor = named ?? "nano"
        let arguments = EditorCommand.arguments(editor: editor, path: path, line: line)
        guard let status = await driver.run(arguments), status != 127 else {
            queue.send(
                .notice("The editor \(editor) cannot be started. Set the variable EDITOR to the one that you use."))
            return
        }
        files.look()
    }
}

extension TerminalOptions {
    /// What the learner wants; `NO_COLOR` is a wish, too.
    init(_ settings: Settings, environment: [String: String]) {
        self.init(
            isASCII: settings.isASCII, usesColor: settings.usesColor && environment["NO_COLOR"]?.isEmpty ?? true,
            usesMouse: settings.usesMouse)
    }
}
