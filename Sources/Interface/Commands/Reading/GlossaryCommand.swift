import ArgumentParser
import Courseware
import Foundation
import Screen

struct GlossaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary", abstract: "Say what a word of the lessons means.",
        discussion: "Without a word, all of them are listed.")

    @Argument(help: "The word, such as broadcasting.")
    var term: [String] = []

    func run() async throws {
        let site = try Site()
        let text = try GlossaryText(library: site.library())
        guard !term.isEmpty else { return text.list() }
        guard text.explain(term.joined(separator: " ")) else { throw Exit.usage }
    }
}

/// The glossary as lines of text.
struct GlossaryText {
    let library: CourseLibrary
    let glossary: Glossary

    init(library: CourseLibrary) throws {
        self.library = library
        do {
            glossary = try library.glossary()
        } catch {
            throw Exit.unable("\(error)")
        }
    }

    /// All terms, in columns.
    func list() {
        let names = glossary.terms.map(\.name)
        let column = (names.map(\.count).max() ?? 0) + 3
        let columns = max(1, Console.width / column)
        let rows = (names.count + columns - 1) / columns
        for row in 0..<rows {
            let line = stride(from: row, to: names.count, by: rows).map { names[$0].padded(to: column) }.joined()
            Console.write(line.trimmingCharacters(in: .whitespaces) + "\n")
        }
    }

    /// Writes what a term means, or terms that are spelt nearly so.
    ///
    /// - Returns: whether there is such a term.
    @discardableResult
    func explain(_ name: String) -> Bool {
        guard let term = glossary.term(named: name) else {
            let near = glossary.nearMisses(of: name).map(\.name)
            let advice = near.isEmpty ? "`nabla glossary` lists all." : "Did you mean: \(near.joined(separator: ", "))?"
            Console.complain("nabla: The glossary has no word \"\(name)\". \(advice)")
            return false
        }
        Console.write(Prose.linear("**\(term.name)**" + (term.sign.map { "   \($0)" } ?? "")))
        Console.write(Prose.linear(term.meaning), indent: 2)
        let title = library.lessons.first { $0.id == term.lesson }?.title ?? ""
        Console.write("  First met in the lesson \(term.lesson), \"\(title)\".\n")
        if !term.seeAlso.isEmpty { Console.write("  See also: \(term.seeAlso.joined(separator: ", ")).\n") }
        return true
    }

    /// The terms that a text uses, each with its meaning.
    func words(in text: String) {
        let terms = glossary.terms(in: text)
        if terms.isEmpty { Console.write("No word of this step is in the glossary.\n") }
        for term in terms { Console.write(Prose.linear("**\(term.name)**: \(term.meaning)")) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
