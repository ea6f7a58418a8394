/// Which documents cover each row of the syllabus.
package struct Coverage: Equatable, Sendable {
    package enum Document: Hashable, Sendable {
        case lesson(String)
        /// The quiz of a week.
        case quiz(String)
        case assignment(String)

        package var id: String {
            switch self {
            case .lesson(let id), .quiz(let id), .assignment(let id): id
            }
        }
    }

    package struct Row: Equatable, Sendable {
        package var row: Syllabus.Row
        /// In the order of the courses; empty for a row that nothing covers.
        package var documents: [Document]

        package init(row: Syllabus.Row, documents: [Document]) {
            self.row = row
            self.documents = documents
        }

        package var isCovered: Bool { !documents.isEmpty }
    }

    package struct Group: Equatable, Sendable {
        package var title: String
        package var rows: [Row]

        package init(title: String, rows: [Row]) {
            self.title = title
            self.rows = rows
        }

        package var missing: [Syllabus.Row] { rows.filter { !$0.isCovered }.map(\.row) }
    }

    package var groups: [Group]

    package init(groups: [Group]) {
        self.groups = groups
    }

    package var rows: [Row] { groups.flatMap(\.rows) }
    package var missing: [Syllabus.Row] { groups.flatMap(\.missing) }
}
