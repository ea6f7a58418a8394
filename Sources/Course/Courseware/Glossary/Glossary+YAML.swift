extension Glossary {
    static let file = "lessons/glossary.yaml"

    /// Reads a `glossary.yaml`.
    ///
    /// - Throws: `DocumentErrors` with everything that is wrong in it, also terms and forms that stand there twice.
    static func parse(_ source: SourceText) throws(DocumentErrors) -> Glossary {
        var terms: [Term] = []
        var errors: [DocumentError] = []
        var seen: [String: String] = [:]
        do throws(DocumentError) {
            let fields = try Fields(source, subject: "glossary", keys: ["terms"])
            for item in try fields.list("terms") {
                do throws(DocumentError) { terms.append(try term(item, in: fields, seen: &seen)) } catch {
                    errors.append(error)
                }
            }
        } catch {
            errors.append(error)
        }
        if !errors.isEmpty { throw DocumentErrors(errors) }
        return Glossary(terms: terms.sorted { $0.name.lowercased() < $1.name.lowercased() })
    }

    private static func term(
        _ item: YAMLNode, in glossary: Fields, seen: inout [String: String]
    ) throws(DocumentError) -> Term {
        let fields = try glossary.nested(item, subject: "term", keys: ["term", "also", "means", "sign", "met", "see"])
        let term = Term(
            name: try fields.text("term"), also: fields.has("also") ? try fields.texts("also") : [],
            meaning: try fields.text("means"), sign: try fields.optionalText("sign"), lesson: try fields.text("met"),
            seeAlso: fields.has("see") ? try fields.texts("see") : [])
        for form in term.forms {
            if let other = seen.updateValue(term.name, forKey: form.lowercased()) {
                throw fields.error(
                    "`\(form)` of the term `\(term.name)` also stands at `\(other)`", advice: "remove one of the two")
            }
        }
        guard term.meaning.sentenceCount <= 3 else {
            throw fields.error(
                at: try fields.node("means"),
                "The term `\(term.name)` is explained in \(term.meaning.sentenceCount) sentences",
                advice: "say it in three at most")
        }
        return term
    }
}

extension String {
    /// Points, question marks and exclamation marks that end a word, outside of numbers.
    fileprivate var sentenceCount: Int {
        split(separator: " ").count { word in ".?!".contains(word.last ?? " ") }
    }
}
