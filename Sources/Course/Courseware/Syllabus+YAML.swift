extension Syllabus {
    static let file = "lessons/syllabus.yaml"

    /// Reads a `syllabus.yaml`.
    ///
    /// - Throws: `DocumentErrors` with everything that is wrong in it.
    static func parse(_ source: SourceText) throws(DocumentErrors) -> Syllabus {
        var syllabus = Syllabus(groups: [])
        var errors: [DocumentError] = []
        do throws(DocumentError) {
            let fields = try Fields(source, subject: "syllabus", keys: ["groups"])
            var lines: [String: Int] = [:]
            for item in try fields.list("groups") {
                do throws(DocumentError) {
                    syllabus.groups.append(try group(item, in: fields, lines: &lines))
                } catch {
                    errors.append(error)
                }
            }
        } catch {
            errors.append(error)
        }
        if !errors.isEmpty { throw DocumentErrors(errors) }
        return syllabus
    }

    /// - Parameter lines: where each row read so far stands.
    private static func group(
        _ item: YAMLNode, in syllabus: Fields, lines: inout [String: Int]
    ) throws(DocumentError) -> Group {
        let fields = try syllabus.nested(item, subject: "group", keys: ["title", "rows"])
        guard let mapping = try fields.node("rows").mapping else {
            throw fields.error(
                at: try fields.node("rows"), "`rows` of the group is not a list of rows",
                advice: "write one `id: title` on each line, such as `C1W2-03: A neuron's two steps`")
        }
        var rows: [Row] = []
        for entry in mapping {
            let id = try fields.text(entry.key, named: "rows")
            if let line = lines[id] {
                throw fields.error(
                    at: entry.key, "The row `\(id)` also stands in line \(line)", advice: "remove one of the two")
            }
            lines[id] = fields.lineOffset + entry.key.line
            rows.append(Row(id: id, title: try fields.text(entry.value, named: id)))
        }
        return Group(title: try fields.text("title"), rows: rows)
    }
}
