extension CourseLibrary {
    /// What the courses teach; `nil` for a library without a `lessons/syllabus.yaml`.
    ///
    /// - Throws: `DocumentErrors` with everything that is wrong in the file.
    package func syllabus() throws(DocumentErrors) -> Syllabus? {
        guard CourseFiles(root: root).isFile(Syllabus.file) else { return nil }
        return try Syllabus.parse(read(Syllabus.file))
    }

    /// Which documents cover each row of `syllabus`. A document with an error covers nothing.
    ///
    /// - Complexity: reads every document.
    package func coverage(_ syllabus: Syllabus) -> Coverage {
        var documents: [String: [Coverage.Document]] = [:]
        for claim in claims() {
            for id in claim.covers where documents[id]?.contains(claim.document) != true {
                documents[id, default: []].append(claim.document)
            }
        }
        return Coverage(
            groups: syllabus.groups.map { group in
                Coverage.Group(
                    title: group.title,
                    rows: group.rows.map { Coverage.Row(row: $0, documents: documents[$0.id] ?? []) })
            })
    }

    /// A document and the rows that it says it covers.
    struct Claim {
        var document: Coverage.Document
        var file: String
        var covers: [String]
    }

    /// What the readable documents say they cover, in the order of the courses.
    func claims() -> [Claim] {
        weeks.flatMap { week in
            let lessons = week.lessons.compactMap { entry in
                (try? lesson(entry)).map {
                    Claim(
                        document: .lesson(entry.id), file: entry.file,
                        covers: $0.covers + $0.questions.flatMap(\.covers))
                }
            }
            let quiz = week.quiz.flatMap { entry in
                (try? self.quiz(entry)).map {
                    Claim(document: .quiz(entry.id), file: entry.file, covers: $0.questions.flatMap(\.covers))
                }
            }
            let assignments = week.assignments.compactMap { entry in
                (try? assignment(entry)).map {
                    Claim(document: .assignment(entry.id), file: entry.folder + "/guide.md", covers: $0.covers)
                }
            }
            let trainings = week.assignments.compactMap { entry in
                (try? training(entry)).flatMap(\.self).map {
                    Claim(
                        document: .assignment(entry.id), file: entry.trainingFile,
                        covers: $0.covers + $0.questions.flatMap(\.covers))
                }
            }
            return lessons + (quiz.map { [$0] } ?? []) + assignments + trainings
        }
    }

    /// An error for each row that a document names and the syllabus does not have.
    func unknownRows() throws(DocumentErrors) -> [DocumentError] {
        guard let syllabus = try syllabus() else { return [] }
        let known = Set(syllabus.rows.map(\.id))
        var errors: [DocumentError] = []
        for claim in claims() {
            var reported: Set<String> = []
            for id in claim.covers where !known.contains(id) && reported.insert(id).inserted {
                errors.append(
                    DocumentError(
                        file: claim.file, line: line(of: id, in: claim.file),
                        problem: "The syllabus has no row `\(id)`",
                        advice: "correct `covers`, or add the row to \(Syllabus.file)"))
            }
        }
        return errors
    }

    /// The first line of a file that holds a word, from 1.
    package func line(of word: String, in file: String) -> Int {
        guard let source = try? read(file) else { return 1 }
        return source.numbered.first { $0.text.contains(word) }?.number ?? 1
    }
}
