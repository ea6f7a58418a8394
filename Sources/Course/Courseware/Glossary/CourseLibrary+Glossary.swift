extension CourseLibrary {
    /// The words of the lessons; empty for a library without a `lessons/glossary.yaml`.
    ///
    /// - Throws: `DocumentErrors` with everything that is wrong in the file.
    package func glossary() throws(DocumentErrors) -> Glossary {
        guard CourseFiles(root: root).isFile(Glossary.file) else { return Glossary(terms: []) }
        return try Glossary.parse(read(Glossary.file))
    }

    /// An error for each term whose first lesson is not there or does not use it, and for each missing term to see.
    func glossaryProblems() throws(DocumentErrors) -> [DocumentError] {
        let glossary = try glossary()
        var texts: [String: [String]] = [:]
        for entry in lessons {
            guard let lesson = try? lesson(entry) else { continue }
            texts[entry.id] = Glossary.words(of: lesson.text)
        }
        let lines = glossary.terms.isEmpty ? [] : Array(try read(Glossary.file).numbered)
        var errors: [DocumentError] = []
        for term in glossary.terms {
            func complain(_ problem: String, _ advice: String) {
                let line = lines.first { $0.text.hasSuffix("term: \(term.name)") }?.number ?? 1
                errors.append(DocumentError(file: Glossary.file, line: line, problem: problem, advice: advice))
            }
            for other in term.seeAlso where !glossary.terms.contains(where: { $0.name == other }) {
                complain("`\(term.name)` says to see `\(other)`, which is no term", "correct `see`, or add the term")
            }
            guard let words = texts[term.lesson] else {
                complain("`\(term.name)` is met in `\(term.lesson)`, which is no lesson", "correct `met`")
                continue
            }
            guard !term.forms.contains(where: { words.contains(Glossary.words(of: $0)) }) else { continue }
            complain(
                "`\(term.name)` is met in `\(term.lesson)`, whose text does not use it",
                "correct `met`, or add the form that is used to `also`")
        }
        return errors
    }
}

extension [String] {
    fileprivate func contains(_ words: [String]) -> Bool {
        guard let first = words.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: words) }
    }
}

extension Lesson {
    /// Everything that is read, cells left out.
    package var text: String { ([title] + steps.map(\.text)).joined(separator: "\n") }
}

extension Lesson.Step {
    /// Everything that is read, cells left out.
    package var text: String {
        let parts = blocks.map { block in
            switch block {
            case .prose(let text), .hint(let text): text
            case .question(let question, _): question.text
            case .derivation(let derivation): derivation.text
            case .cell, .drill: ""
            }
        }
        return ([title] + parts).joined(separator: "\n")
    }
}

extension Derivation {
    /// Everything that may be read in it, answers and reasons of its blanks among it.
    package var text: String {
        ([title] + lines.flatMap { [$0.reason, "$\($0.formula)$", $0.blank?.text ?? ""] }).joined(separator: "\n")
    }
}

extension Question {
    /// Everything that may be read in the question and its answers.
    package var text: String {
        var parts = [prompt]
        switch kind {
        case .chooseOne(let options), .chooseMany(let options): parts += options.flatMap { [$0.text, $0.reason] }
        case .number, .shape: break
        case .text(let answers): parts += answers
        case .order(let items): parts += items
        case .match(let pairs): parts += pairs.flatMap { [$0.left, $0.right] }
        }
        return (parts + misconceptions.map(\.reason) + [explanation]).joined(separator: "\n")
    }
}
