extension CourseLibrary {
    /// Reads every document and says everything that is wrong; none for a library that may be shipped.
    package func problems() -> [DocumentError] {
        var errors = indexErrors
        // Lessons and questions are looked up apart, so a lesson may share its id with a question.
        var lessonFiles: [String: String] = [:]
        var questionFiles: [String: String] = [:]
        func note(_ id: String, in file: String, among files: inout [String: String]) {
            guard let other = files.updateValue(file, forKey: id) else { return }
            errors.append(
                DocumentError(
                    file: file, line: 1, problem: "The id `\(id)` also stands in \(other)",
                    advice: "change one of the two"))
        }
        func collecting(_ read: () throws(DocumentErrors) -> Void) {
            do throws(DocumentErrors) { try read() } catch { errors += error.errors }
        }
        for entry in lessons {
            note(entry.id, in: entry.file, among: &lessonFiles)
            collecting { () throws(DocumentErrors) in
                for question in try lesson(entry).questions {
                    note(question.id, in: entry.file, among: &questionFiles)
                    try check(question)
                }
            }
        }
        for entry in quizzes {
            collecting { () throws(DocumentErrors) in
                for question in try quiz(entry).questions {
                    note(question.id, in: entry.file, among: &questionFiles)
                    try check(question)
                }
            }
        }
        for entry in assignments {
            collecting { () throws(DocumentErrors) in _ = try assignment(entry) }
            collecting { () throws(DocumentErrors) in try checkTwins(of: entry) }
            collecting { () throws(DocumentErrors) in
                for question in try training(entry)?.questions ?? [] {
                    note(question.id, in: entry.trainingFile, among: &questionFiles)
                }
            }
        }
        collecting { () throws(DocumentErrors) in errors += try unknownRows() }
        collecting { () throws(DocumentErrors) in errors += try glossaryProblems() }
        return errors
    }

    /// Tries more draws of a question than reading does.
    private func check(_ question: Question) throws(DocumentErrors) {
        do throws(DocumentError) { try question.variants?.check(400) } catch { throw DocumentErrors([error]) }
    }

    private func checkTwins(of entry: Course.AssignmentEntry) throws(DocumentErrors) {
        let solution = try read(entry.folder + "/Solution.swift")
        let starter = try read(entry.folder + "/Starter.swift")
        let expected: String
        do throws(DocumentError) {
            expected = try StarterFile.starter(from: solution.text, file: solution.file)
        } catch {
            throw DocumentErrors([error])
        }
        let lines = SourceText(file: starter.file, text: expected).lines
        let differs = zip(lines, starter.lines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        guard starter.lines != lines else { return }
        throw DocumentErrors([
            starter.error(
                line: (differs ?? min(lines.count, starter.lines.count)) + 1,
                "The starter is not the solution with its marked parts cut out",
                advice: "change Solution.swift and write the starter anew from it")
        ])
    }
}

extension Lesson {
    /// The questions inside the lesson in order, those of its derivations among them.
    package var questions: [Question] {
        steps.flatMap(\.blocks).flatMap { block -> [Question] in
            switch block {
            case .question(let question, _): [question]
            case .derivation(let derivation): derivation.questions
            case .prose, .cell, .hint, .drill: []
            }
        }
    }
}
