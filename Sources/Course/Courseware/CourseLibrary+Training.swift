/// The last part of an assignment, `training.md`: a lesson whose cells call the functions that the learner wrote.
extension CourseLibrary {
    /// - Returns: the training as a lesson; `nil` where the assignment has none.
    /// - Throws: `DocumentErrors` with everything that is wrong in its file.
    package func training(of assignment: String) throws(DocumentErrors) -> Lesson? {
        guard let entry = assignments.first(where: { $0.id == assignment }) else { return nil }
        return try training(entry)
    }

    /// The training with the identifier of its lesson.
    package func training(lesson id: String) throws(DocumentErrors) -> Lesson? {
        guard let entry = assignments.first(where: { Lesson.trainingID(of: $0.id) == id }) else { return nil }
        return try training(entry)
    }

    func training(_ entry: Course.AssignmentEntry) throws(DocumentErrors) -> Lesson? {
        guard hasTraining(entry) else { return nil }
        let source = try read(entry.trainingFile)
        var lesson = try LessonParser.parse(source, course: entry.course, week: entry.week)
        guard lesson.id == Lesson.trainingID(of: entry.id) else {
            throw DocumentErrors([
                source.error(
                    "The training's id `\(lesson.id)` does not name its assignment",
                    advice: "write `\(Lesson.trainingID(of: entry.id))`")
            ])
        }
        lesson.assignment = entry.id
        return lesson
    }

    /// The training as an entry like those of lessons, for audits.
    package func trainingEntry(_ entry: Course.AssignmentEntry) throws(DocumentErrors) -> Course.LessonEntry? {
        try training(entry).map {
            Course.LessonEntry(
                id: $0.id, title: $0.title, minutes: $0.minutes, course: $0.course, week: $0.week,
                file: entry.trainingFile)
        }
    }

    func hasTraining(_ entry: Course.AssignmentEntry) -> Bool {
        CourseFiles(root: root).isFile(entry.trainingFile)
    }
}

extension Course.AssignmentEntry {
    /// The path of its training below the root folder; not every assignment has one.
    package var trainingFile: String { folder + "/training.md" }
}

extension Lesson {
    /// The identifier of the lesson in which an assignment's functions are trained.
    package static func trainingID(of assignment: String) -> String { assignment + "-training" }
}
