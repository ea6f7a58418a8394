/// A place that can be found: a step of a lesson, a question of a quiz, a function of an assignment.
package struct SearchEntry: Equatable, Sendable {
    package var page: Page
    /// The step, question or function, from 0.
    package var place: Int
    package var title: String
    /// Everything that is written there.
    package var text: String
    /// Title and text in lower case.
    fileprivate var folded: String
    fileprivate var foldedTitle: String

    package init(page: Page, place: Int, title: String, text: String) {
        (self.page, self.place, self.title, self.text) = (page, place, title, text)
        foldedTitle = title.lowercased()
        folded = foldedTitle + "\n" + text.lowercased()
    }

    /// The first line of the text that holds a word of the query, else its first line.
    func excerpt(for words: [String]) -> String {
        let lines = text.split(whereSeparator: \.isNewline)
        let line = lines.first { line in words.contains { line.lowercased().contains($0) } } ?? lines.first ?? ""
        return String(line.drop { $0 == " " })
    }
}

extension [SearchEntry] {
    /// The numbers of the entries that hold every word, those with the words in their titles first.
    func matches(_ words: [String]) -> [Int] {
        guard !words.isEmpty else { return [] }
        let found = indices.filter { index in words.allSatisfy { self[index].folded.contains($0) } }
        let inTitle = found.filter { index in words.allSatisfy { self[index].foldedTitle.contains($0) } }
        let titles = Set(inTitle)
        return inTitle + found.filter { !titles.contains($0) }
    }
}
