package import Screen

/// The learner's own keys. A key that was given to an action stands for the action's standard key on its pages.
package struct KeyMap: Equatable, Sendable {
    /// Action to key, for those that differ from the standard.
    package private(set) var changes: [KeyAction: Key] = [:]
    /// What pressed keys stand for; `nil` for a standard key whose action has another key now.
    private var meanings: [PageKind: [Key: Key?]] = [:]

    package init() {}

    package mutating func set(_ key: Key, for action: KeyAction) {
        guard key != action.key else { return }
        changes[action] = key
        meanings[action.page] = changes.reduce(into: [:]) { table, change in
            guard change.key.page == action.page else { return }
            table[change.value] = .some(change.key.key)
            if !changes.values.contains(change.key.key) { table[change.key.key] = .some(nil) }
        }
    }

    /// What a pressed key stands for on a page; `nil` where it means nothing any more.
    func meaning(of key: Key, on page: PageKind) -> Key? {
        if let meaning = meanings[page]?[key] { return meaning }
        if let meaning = meanings[.everywhere]?[key] { return meaning }
        return key
    }

    /// The name to show for a standard key.
    func label(for standard: String, on page: PageKind) -> String {
        guard !changes.isEmpty else { return standard }
        let change = changes.first {
            ($0.key.page == page || $0.key.page == .everywhere) && $0.key.key.name == standard
        }
        return change?.value.name ?? standard
    }
}
