/// Something that could stand at the cursor.
package struct CompletionItem: Equatable, Sendable {
    /// What is inserted.
    package var word: String
    /// The name with its labels and types.
    package var title: String

    package init(word: String, title: String) {
        self.word = word
        self.title = title
    }
}

/// The possibilities at the cursor, and the one that Enter takes.
struct Completion: Equatable, Sendable {
    /// All that could stand there, whatever has been typed since.
    let all: [CompletionItem]
    let items: [CompletionItem]
    private(set) var selected = 0

    static let mostShown = 8

    /// - Returns: `nil` where nothing begins with `word`.
    init?(_ all: [CompletionItem], beginning word: String) {
        let folded = word.lowercased()
        self.all = all
        // Names in the case that was typed come first.
        let fitting = all.filter { $0.word.lowercased().hasPrefix(folded) && $0.word != word }
        items = fitting.filter { $0.word.hasPrefix(word) } + fitting.filter { !$0.word.hasPrefix(word) }
        if items.isEmpty { return nil }
    }

    var chosen: CompletionItem? { items.indices.contains(selected) ? items[selected] : nil }

    mutating func move(_ step: Int) {
        selected = (selected + step + items.count) % items.count
    }

    mutating func select(_ index: Int) {
        if items.indices.contains(index) { selected = index }
    }

    /// The part of the list that is shown, around the selected item.
    var window: Range<Int> {
        let start = min(max(0, selected - Self.mostShown / 2), max(0, items.count - Self.mostShown))
        return start..<min(items.count, start + Self.mostShown)
    }

    /// The words of a text, for where nothing better is known.
    static func words(in text: String, without word: String) -> [CompletionItem] {
        let words = Set(text.split { !$0.isWordPart }.map(String.init))
        return words.filter { $0 != word && $0.count > 2 && $0.first?.isNumber == false }.sorted()
            .map { CompletionItem(word: $0, title: $0) }
    }
}
