/// Builds the list of courses, weeks and documents from `courses.yaml` and the folders beside it.
struct CourseIndex {
    let files: CourseFiles
    private(set) var courses: [Course] = []
    private(set) var errors: [DocumentError] = []

    static let coursesFile = "lessons/courses.yaml"

    init(files: CourseFiles) {
        self.files = files
    }

    mutating func read() throws(DocumentError) {
        let fields = try Fields(files.text(of: Self.coursesFile), subject: "list of courses", keys: ["courses"])
        for node in try fields.list("courses") {
            let course = try fields.nested(node, subject: "course", keys: ["folder", "label", "title", "weeks"])
            let folder = try course.text("folder")
            let label = try course.text("label")
            let number = Int(label) ?? (courses.last?.number ?? 0) + 1
            var weeks: [Course.Week] = []
            for (weekNumber, node) in zip(1..., try course.list("weeks")) {
                let week = try course.nested(node, subject: "week", keys: ["folder", "title"])
                let prefix = Int(label) != nil ? "c\(label)" : label.lowercased()
                let empty = Course.Week(
                    id: "\(prefix)w\(weekNumber)", course: number, number: weekNumber, title: try week.text("title"))
                weeks.append(fill(empty, from: "lessons/\(folder)/\(try week.text("folder"))"))
            }
            courses.append(
                Course(number: number, label: label, title: try course.text("title"), weeks: weeks))
        }
        readAssignments()
    }

    private mutating func fill(_ week: Course.Week, from folder: String) -> Course.Week {
        var week = week
        for name in files.names(in: folder) where name.hasSuffix(".md") {
            collecting { index throws(DocumentError) in
                week.lessons.append(try index.lesson(folder + "/" + name, week))
            }
        }
        let quiz = folder + "/quiz.yaml"
        guard files.isFile(quiz) else { return week }
        collecting { index throws(DocumentError) in
            week.quiz = Course.QuizEntry(
                id: week.id, title: week.title, course: week.course, week: week.number,
                questionCount: Quiz.questionCount(try index.files.text(of: quiz)), file: quiz)
        }
        return week
    }

    private func lesson(_ file: String, _ week: Course.Week) throws(DocumentError) -> Course.LessonEntry {
        let frontMatter = try files.frontMatter(of: file)
        let header = try LessonHeader(frontMatter)
        guard header.id.hasPrefix(week.id + "-") else {
            throw frontMatter.yaml.error(
                "The lesson's id `\(header.id)` does not name its week", advice: "begin it with `\(week.id)-`")
        }
        return Course.LessonEntry(
            id: header.id, title: header.title, minutes: header.minutes, course: week.course, week: week.number,
            file: file)
    }

    private mutating func readAssignments() {
        var found: [(name: String, header: AssignmentHeader, frontMatter: FrontMatter)] = []
        for name in files.names(in: "assignments") {
            collecting { index throws(DocumentError) in
                let frontMatter = try index.files.frontMatter(of: "assignments/\(name)/guide.md")
                found.append((name, try AssignmentHeader(frontMatter), frontMatter))
            }
        }
        found.sort { ($0.header.order, $0.name) < ($1.header.order, $1.name) }
        for (name, header, frontMatter) in found {
            collecting { index throws(DocumentError) in
                guard let course = index.courses.firstIndex(where: { $0.number == header.course }),
                    let week = index.courses[course].weeks.firstIndex(where: { $0.number == header.week })
                else {
                    throw frontMatter.yaml.error(
                        "There is no week \(header.week) in course \(header.course)",
                        advice: "correct `course` and `week`, or add the week to \(Self.coursesFile)")
                }
                index.courses[course].weeks[week].assignments.append(
                    Course.AssignmentEntry(
                        id: name, title: header.title, course: header.course, week: header.week,
                        folder: "assignments/" + name))
            }
        }
    }

    private mutating func collecting(_ read: (inout CourseIndex) throws(DocumentError) -> Void) {
        do throws(DocumentError) { try read(&self) } catch { errors.append(error) }
    }
}
