/// Everything that the courses teach, as rows that documents name in `covers`.
package struct Syllabus: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        /// Such as `C1W2-03`, or `Q-C1W2-03` for what a quiz asks.
        package var id: String
        package var title: String

        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// The rows of a week, of its quiz, or of the practice.
    package struct Group: Equatable, Sendable {
        package var title: String
        package var rows: [Row]

        package init(title: String, rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    package var groups: [Group]

    package init(groups: [Group]) {
        self.groups = groups
    }

    package var rows: [Row] { groups.flatMap(\.rows) }
}
