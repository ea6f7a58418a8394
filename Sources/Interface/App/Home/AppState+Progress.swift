internal import Courseware

/// What the learner has reached, in numbers.
extension AppState {
    /// Such as `1·2` for the second week of the first course.
    func weekLabel(course: Int, week: Int) -> String {
        "\(courses.first { $0.number == course }?.label ?? "\(course)")·\(week)"
    }

    func entry(ofLesson id: String) -> Course.LessonEntry? {
        courses.lazy.flatMap(\.weeks).flatMap(\.lessons).first { $0.id == id }
    }

    func entry(ofAssignment id: String) -> Course.AssignmentEntry? {
        courses.lazy.flatMap(\.weeks).flatMap(\.assignments).first { $0.id == id }
    }

    func quizScore(_ id: String) -> (right: Int, answered: Int) {
        let answers = progress.answers.values.filter { $0.source == id }
        return (answers.count(where: \.isRight), answers.count)
    }

    func assignmentScore(_ id: String) -> (points: Int, maxPoints: Int)? {
        guard let functions = progress.functions[id], !functions.isEmpty else { return nil }
        return (functions.reduce(0) { $0 + $1.points }, functions.reduce(0) { $0 + $1.maxPoints })
    }

    /// The part of a course that is done, each lesson, quiz and assignment counting the same.
    func done(of course: Course) -> Double {
        var parts: [Double] = []
        for week in course.weeks {
            parts += week.lessons.map { progress.places[$0.id]?.part ?? 0 }
            if let quiz = week.quiz {
                parts.append(Double(quizScore(quiz.id).right) / Double(max(1, quiz.questionCount)))
            }
            parts += week.assignments.map { entry in
                assignmentScore(entry.id).map { Double($0.points) / Double(max(1, $0.maxPoints)) } ?? 0
            }
        }
        return parts.isEmpty ? 0 : parts.reduce(0, +) / Double(parts.count)
    }
}

extension LessonPlace {
    fileprivate var part: Double {
        isDone ? 1 : Double(step) / Double(max(1, stepCount))
    }
}
