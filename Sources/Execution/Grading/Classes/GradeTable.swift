/// The grades of a class as a table, with the columns that nbgrader exports.
struct GradeTable {
    var assignment: String
    var rows: [ClassGrader.Row]

    private static let columns = [
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
        "late_submission_penalty", "score", "max_score",
    ]

    /// Names, mail addresses and due dates are not known here; their columns are empty.
    var csv: String {
        let lines = rows.map { row in
            [
                assignment, "", row.timestamp, row.student, "", "", "", "\(row.score).0", "0.0", "\(row.score).0",
                "\(row.maxScore).0",
            ].map(Escaping.csv).joined(separator: ",")
        }
        return ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }
}
