import App
import ArgumentParser
import Courseware
import Foundation
import Progress

/// Nabla in plain lines of text: nothing moves on the screen, every answer stands below its question, figures come in
/// words. It suits screen readers, braille lines and terminals that can do no more.
struct PlainMode {
    let site: Site

    private static let help = """
        list              the lessons, quizzes and assignments
        open <lesson>     begin a lesson; without a name, go on where you were
        next              go on with the lesson
        run               run the cell; Ctrl-C stops it
        output            what the cell showed when it ran last
        edit              write the cell anew;  edit 3  writes line 3
        set rate 0.3      move a slider of the cell and run it
        original          take the cell's original text back
        skip              go on without running or answering
        hint              the next hint of this step
        again             say the present part once more
        quiz [week]       answer the questions of a week
        review            answer the cards that are due
        start <name>      copy an assignment's starter; it says where the file is
        grade <name>      grade an assignment
        train <name>      train the functions that you wrote in it
        glossary <word>   what a word means; without a word, those of this step
        progress          what you have done
        bye               leave; everything is saved

        """

    func run() async throws {
        let library = try site.library()
        let store = try site.store()
        let input = LineInput(in: site.workspace)
        var lesson: PlainLesson?
        Console.write("Nabla in plain text. Type help for the commands, bye to leave.\n")
        while let line = await input.ask("nabla: ") {
            let words = line.split(separator: " ").map(String.init)
            guard let command = words.first?.lowercased() else { continue }
            let name = words.count > 1 ? words[1] : nil
            if ["bye", "quit", "exit"].contains(command) { break }
            switch command {
            case "help", "?": Console.write(Self.help)
            case "list": list(library)
            case "open", "continue":
                await lesson?.close()
                lesson = try await open(name, library, store, input)
                try await lesson?.next()
            case "quiz":
                let week = name ?? lesson?.week(in: library)
                guard let week else { Console.write("Which week? For example: quiz c1w2\n"); continue }
                await attempt { try await QuestionDialog(store: store, input: input).ask(site.quiz(week)) }
            case "review": try await ReviewDialog(library: library, store: store, input: input).run()
            case "start": await attempt { try await StartCommand.parse([name].compactMap { $0 }).run() }
            case "grade": await attempt { try await GradeCommand.parse([name].compactMap { $0 }).run() }
            case "train": await attempt { try await TrainCommand.parse([name].compactMap { $0 }).run() }
            case "glossary": await attempt { try glossary(words.dropFirst().joined(separator: " "), lesson, library) }
            case "progress": await attempt { try await ProgressCommand.parse([]).run() }
            case "next", "run", "set", "output", "edit", "original", "skip", "hint", "again":
                guard let lesson else { Console.write("No lesson is open. Type open.\n"); continue }
                try await lesson.carryOut(command, argument: words.dropFirst().joined(separator: " "))
            default:
                if let lesson, lesson.question != nil {
                    try await lesson.answer(line)
                    continue
                }
                Console.write("There is no command \(command). Type help for the commands.\n")
            }
        }
        await lesson?.close()
        Console.write("Everything is saved. Goodbye.\n")
    }

    private func glossary(_ word: String, _ lesson: PlainLesson?, _ library: CourseLibrary) throws {
        let text = try GlossaryText(library: library)
        if !word.isEmpty {
            text.explain(word)
        } else if let lesson {
            text.words(in: lesson.stepText)
        } else {
            text.list()
        }
    }

    private func list(_ library: CourseLibrary) {
        for week in library.weeks where !week.lessons.isEmpty || week.quiz != nil || !week.assignments.isEmpty {
            Console.write("Week \(week.id): \(week.title)\n")
            for lesson in week.lessons { Console.write("  lesson \(lesson.id): \(lesson.title)\n") }
            if let quiz = week.quiz { Console.write("  quiz \(quiz.id): \(quiz.questionCount) questions\n") }
            for assignment in week.assignments { Console.write("  assignment \(assignment.id): \(assignment.title)\n") }
        }
    }

    private func open(
        _ name: String?, _ library: CourseLibrary, _ store: ProgressStore, _ input: LineInput
    ) async throws -> PlainLesson? {
        let summary = try await store.summary()
        guard let id = name ?? summary.latestLesson ?? library.lessons.first?.id else { return nil }
        guard library.lessons.contains(where: { $0.id == id }) else {
            Console.write("There is no lesson \(id). Type list for their names.\n")
            return nil
        }
        do {
            guard let document = try library.lesson(id) else { return nil }
            return PlainLesson(
                document, step: summary.positions[id]?.step ?? 0, saved: try await SavedLesson(id, store: store),
                answered: summary.answers.mapValues(\.isRight),
                notebook: try await site.notebook(), store: store, input: input)
        } catch {
            Console.write("\(error)\n")
            return nil
        }
    }

    /// Runs a command that may fail; most say why themselves.
    private func attempt(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch is Exit {
        } catch {
            Console.complain(Nabla.message(for: error))
        }
    }
}
