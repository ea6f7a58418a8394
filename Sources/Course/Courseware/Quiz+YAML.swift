extension Quiz {
    /// Reads a `quiz.yaml`.
    ///
    /// - Throws: `DocumentErrors` with the first error of each question.
    static func parse(
        _ source: SourceText, id: String, title: String, course: Int, week: Int
    ) throws(DocumentErrors) -> Quiz {
        let fields: Fields
        let items: [YAMLNode]
        do throws(DocumentError) {
            fields = try Fields(source, subject: "quiz", keys: ["questions"])
            items = try fields.list("questions")
        } catch {
            throw DocumentErrors([error])
        }
        var questions: [Question] = []
        var errors: [DocumentError] = []
        for item in items {
            do throws(DocumentError) {
                questions.append(try question(item, in: fields, week: id))
            } catch {
                errors.append(error)
            }
        }
        if !errors.isEmpty { throw DocumentErrors(errors) }
        return Quiz(id: id, title: title, course: course, week: week, questions: questions)
    }

    private static func question(_ item: YAMLNode, in quiz: Fields, week: String) throws(DocumentError) -> Question {
        let fields = try quiz.nested(item, subject: "question", keys: Question.fieldNames)
        let id = try fields.text("id")
        guard id.hasPrefix(week + "-") else {
            throw fields.error(
                at: try fields.node("id"), "The question's id `\(id)` does not name its week",
                advice: "begin it with `\(week)-`")
        }
        guard fields.has("covers") else {
            throw fields.error(
                "The question `\(id)` does not say what it covers",
                advice: "add the curriculum's row, such as `covers: [Q-C1W2-03]`")
        }
        return try Question(fields, id: id)
    }

    /// How many questions a `quiz.yaml` holds, told by its dashes without reading the rest.
    ///
    /// Everything inside a question stands further right than the question's own dash, so the dashes in the column of
    /// the first one are exactly the questions.
    static func questionCount(_ source: SourceText) -> Int {
        guard let first = source.lines.first(where: { $0.trimmed.hasPrefix("- ") }) else { return 0 }
        let dash = first.prefix { $0 == " " } + "- "
        return source.lines.count { $0.hasPrefix(dash) }
    }
}
