/// The search page: what is looked for, and where it was found.
struct SearchState: Equatable, Sendable {
    /// `nil` while the documents are being read.
    var entries: [SearchEntry]?
    private(set) var query = ""
    private(set) var results: [Int] = []
    private(set) var selected = 0
    var scroll = 0
    /// Whether the words are those of the last search: results to go on with, until new words are typed.
    var isRecalled = false

    var words: [String] { query.lowercased().split(separator: " ").map(String.init) }

    mutating func look(for query: String) {
        self.query = query
        results = entries?.matches(words) ?? []
        (selected, scroll, isRecalled) = (0, 0, false)
    }

    mutating func type(_ text: String) { look(for: (isRecalled ? "" : query) + text) }

    mutating func move(_ count: Int) {
        selected = min(max(0, selected + count), max(0, results.count - 1))
    }

    var chosen: SearchEntry? {
        results.indices.contains(selected) ? entries?[results[selected]] : nil
    }
}
