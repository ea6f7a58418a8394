import Courseware
import Datasets
import Foundation
import Grading
import Notebook
import Progress
import Sandbox

/// Everything a command works with, wired in one place. Parts are made when they are first needed, so that a command
/// pays only for what it uses.
struct Site: Sendable {
    let environment = ProcessInfo.processInfo.environment
    let installation: Installation
    let workplace: Workplace
    let workspace: Workspace

    init() throws {
        do {
            installation = try Installation.find()
        } catch {
            throw Exit.unable("\(error)")
        }
        workspace = Workspace(environment: environment)
        var workplace = Workplace.standard(environment: environment)
        workplace.workspace = workspace.folder.absoluteURL
        self.workplace = workplace
    }

    func library() throws -> CourseLibrary {
        do {
            return try CourseLibrary.load(from: installation.lessons.deletingLastPathComponent())
        } catch {
            throw Exit.unable("\(error)")
        }
    }

    func compiler() async throws -> Compiler {
        do {
            let toolchain = try await Toolchain.find(cache: workplace.cache, environment: environment)
            return Compiler(toolchain: toolchain, installation: installation, workplace: workplace)
        } catch {
            throw Exit.unable("\(error)")
        }
    }

    func notebook() async throws -> Notebook {
        Notebook(compiler: try await compiler())
    }

    func grader() async throws -> Grader {
        Grader(compiler: try await compiler())
    }

    var dataStore: DataStore { DataStore(folder: workspace.folder.appending(path: "data").path) }

    func store() throws -> ProgressStore {
        do {
            let opened = try ProgressStore.open(in: workspace.folder)
            if let notice = opened.notice { Console.complain("nabla: \(notice)") }
            return opened.store
        } catch {
            throw Exit.unable("\(error)")
        }
    }

    // MARK: Documents by the names that people type

    func lesson(_ id: String) throws -> Lesson {
        let library = try library()
        guard let lesson = try Self.read({ try library.lesson(id) }) else {
            throw Exit.usage(Self.unknown("lesson", id, known: library.lessons.map(\.id)))
        }
        return lesson
    }

    func quiz(_ id: String) throws -> Quiz {
        let library = try library()
        guard let quiz = try Self.read({ try library.quiz(id) }) else {
            throw Exit.usage(Self.unknown("quiz", id, known: library.quizzes.map(\.id)))
        }
        return quiz
    }

    func assignment(_ id: String) throws -> AssignmentDocument {
        let library = try library()
        guard let assignment = try Self.read({ try library.assignment(id) }) else {
            throw Exit.usage(Self.unknown("assignment", id, known: library.assignments.map(\.id)))
        }
        return assignment
    }

    /// The lesson that trains an assignment's functions; `nil` where it has none.
    func training(of assignment: AssignmentDocument) throws -> Lesson? {
        let library = try library()
        return try Self.read { try library.training(of: assignment.id) }
    }

    private static func read<Document>(_ make: () throws -> Document) throws -> Document {
        do {
            return try make()
        } catch {
            throw Exit.unable("\(error)")
        }
    }

    private static func unknown(_ kind: String, _ id: String, known: [String]) -> String {
        let list =
            known.isEmpty
            ? "None can be read: `nabla doctor` says why." : "There are: \(known.joined(separator: ", "))."
        return "There is no \(kind) called \(id). \(list)"
    }
}
