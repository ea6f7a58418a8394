extension AssignmentDocument {
    /// Reads the `guide.md` of an assignment.
    ///
    /// - Throws: `DocumentErrors` with everything that is wrong in the guide, also where its functions are not those
    ///   of the starter.
    static func parse(guide source: SourceText, id: String, starter: String) throws(DocumentErrors) -> Self {
        let frontMatter: FrontMatter
        var document: AssignmentDocument
        do throws(DocumentError) {
            frontMatter = try FrontMatter(source)
            let header = try AssignmentHeader(frontMatter)
            document = AssignmentDocument(
                id: id, title: header.title, course: header.course, week: header.week, introduction: "",
                functions: [], starter: starter, covers: header.covers)
        } catch {
            throw DocumentErrors([error])
        }
        let errors = document.read(frontMatter.body)
        if !errors.isEmpty { throw DocumentErrors(errors) }
        return document
    }

    private mutating func read(_ body: SourceText) -> [DocumentError] {
        var errors: [DocumentError] = []
        var prose: [Substring] = []
        var headings: [Int] = []
        func flush(into document: inout AssignmentDocument) {
            let text = prose.joined(separator: "\n").trimmed
            prose = []
            if document.functions.isEmpty {
                document.introduction = text
            } else {
                document.functions[document.functions.count - 1].guide = text
            }
        }
        for piece in body.pieces() {
            switch piece {
            case .heading(let title, let line):
                flush(into: &self)
                functions.append(Function(name: title, guide: "", hints: []))
                headings.append(line)
            case .line(let text, _): prose.append(text)
            case .fence(let fence) where !fence.isClosed:
                errors.append(
                    body.error(line: fence.line, "The fence is not closed", advice: "end the block with a line ```"))
            case .fence(let fence) where fence.info == "hint":
                guard !functions.isEmpty else {
                    errors.append(
                        body.error(
                            line: fence.line, "The hint stands above the first function",
                            advice: "move it below a heading, `## …`"))
                    continue
                }
                functions[functions.count - 1].hints.append(fence.content.text.trimmed)
            case .fence(let fence): prose += fence.raw.split(separator: "\n", omittingEmptySubsequences: false)
            }
        }
        flush(into: &self)
        return errors + mismatches(with: headings, in: body)
    }

    private func mismatches(with headings: [Int], in body: SourceText) -> [DocumentError] {
        var errors: [DocumentError] = []
        for (function, line) in zip(functions, headings) {
            if function.hints.isEmpty {
                errors.append(
                    body.error(
                        line: line, "The function `\(function.name)` has no hints",
                        advice: "add `hint` blocks, from a gentle one to a strong one"))
            }
        }
        let declared = StarterFile.functionNames(in: starter)
        let described = functions.map(\.name)
        if declared != described {
            errors.append(
                body.error(
                    "The guide describes \(Self.list(described)), but the starter declares \(Self.list(declared))",
                    advice: "give both the same functions in the same order"))
        }
        return errors
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "no function" : names.map { "`\($0)`" }.joined(separator: ", ")
    }
}

/// The front matter of a guide.
struct AssignmentHeader {
    var title: String
    var course: Int
    var week: Int
    var covers: [String]
    /// The place among the week's assignments; those of one place stand in the order of their names.
    var order: Int

    init(_ frontMatter: FrontMatter) throws(DocumentError) {
        let fields = try Fields(
            frontMatter.yaml, subject: "front matter", keys: ["title", "course", "week", "covers", "order"])
        title = try fields.text("title")
        course = try fields.integer("course")
        week = try fields.integer("week")
        covers = fields.has("covers") ? try fields.texts("covers") : []
        order = fields.has("order") ? try fields.integer("order") : 1
    }
}
