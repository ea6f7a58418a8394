import App
import Courseware

/// What the learner has met, done, and still owes, as lines of text. Weeks that are not written yet are left out.
struct CoverageText {
    let library: CourseLibrary
    let progress: LearnerProgress

    func write() throws {
        let syllabus: Syllabus?
        do {
            syllabus = try library.syllabus()
        } catch {
            throw Exit.unable("\(error)")
        }
        guard let syllabus else { throw Exit.unable("There is no syllabus here.") }
        for group in library.coverage(syllabus).groups where group.rows.contains(where: \.isCovered) {
            let rows = group.rows.map { (row: $0, standing: progress.standing(of: $0, in: library.courses)) }
            Console.write("\(group.title): \(rows.count { $0.standing == .done }) of \(rows.count) done\n")
            for (row, standing) in rows {
                let place = row.documents.map(\.id).joined(separator: ", ")
                Console.write(
                    "  \(Self.mark(standing)) \(row.row.id)  \(row.row.title)\(place.isEmpty ? "" : " (\(place))")\n")
            }
        }
        Console.write("✓ done   • met   · to come\n")
    }

    private static func mark(_ standing: Standing) -> String {
        switch standing {
        case .done: "✓"
        case .met: "•"
        case .owed, .unwritten: "·"
        }
    }
}
