/// What the learner has chosen, kept in a small text file.
package struct Settings: Equatable, Sendable {
    /// Values beside the lines of cells.
    package var showsValues = true
    package var usesMouse = true
    /// Whether animations play by themselves; otherwise some of their frames stand side by side.
    package var playsAnimations = true
    /// Draw with ASCII characters only, whatever the terminal could do.
    package var isASCII = false
    package var usesColor = true
    /// Whether `e` in an assignment opens the built-in editor or the learner's own.
    package var usesOwnEditor = false
    package var keys = KeyMap()

    package init() {}
}

/// A choice on the settings page.
enum SettingsRow: String, CaseIterable, Sendable {
    case values, animations, mouse, ascii, color, editor

    var title: String {
        switch self {
        case .values: "Values beside the lines of a cell"
        case .animations: "Animations play by themselves"
        case .mouse: "Mouse (with Shift the terminal selects text)"
        case .ascii: "ASCII characters only"
        case .color: "Colours"
        case .editor: "Your own editor for assignments"
        }
    }

    var property: WritableKeyPath<Settings, Bool> {
        switch self {
        case .values: \.showsValues
        case .animations: \.playsAnimations
        case .mouse: \.usesMouse
        case .ascii: \.isASCII
        case .color: \.usesColor
        case .editor: \.usesOwnEditor
        }
    }
}
