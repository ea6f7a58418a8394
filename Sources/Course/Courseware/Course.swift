/// A course and its weeks, as lists of what there is to read and do; the documents themselves stay unread.
package struct Course: Equatable, Sendable {
    /// The label's number, 0 for the prelude; a course whose label is no number comes after the one before it.
    package var number: Int
    /// The sign shown before the title: `0` for the prelude, `1` … `5`, or `P` for the practice.
    package var label: String
    package var title: String
    package var weeks: [Week]

    package init(number: Int, label: String, title: String, weeks: [Week]) {
        self.number = number
        self.label = label
        self.title = title
        self.weeks = weeks
    }

    package struct Week: Equatable, Sendable {
        /// Such as `c1w2`, or `pw1` in the practice.
        package var id: String
        package var course: Int
        package var number: Int
        package var title: String
        package var lessons: [LessonEntry]
        package var quiz: QuizEntry?
        package var assignments: [AssignmentEntry]

        package init(
            id: String, course: Int, number: Int, title: String, lessons: [LessonEntry] = [], quiz: QuizEntry? = nil,
            assignments: [AssignmentEntry] = []
        ) {
            self.id = id
            self.course = course
            self.number = number
            self.title = title
            self.lessons = lessons
            self.quiz = quiz
            self.assignments = assignments
        }
    }

    /// What the front matter of a lesson says.
    package struct LessonEntry: Equatable, Sendable {
        package var id: String
        package var title: String
        package var minutes: Int
        package var course: Int
        package var week: Int
        /// The path below the root folder.
        package var file: String

        package init(id: String, title: String, minutes: Int, course: Int, week: Int, file: String) {
            self.id = id
            self.title = title
            self.minutes = minutes
            self.course = course
            self.week = week
            self.file = file
        }
    }

    package struct QuizEntry: Equatable, Sendable {
        /// The week's.
        package var id: String
        package var title: String
        package var course: Int
        package var week: Int
        package var questionCount: Int
        package var file: String

        package init(id: String, title: String, course: Int, week: Int, questionCount: Int, file: String) {
            self.id = id
            self.title = title
            self.course = course
            self.week = week
            self.questionCount = questionCount
            self.file = file
        }
    }

    package struct AssignmentEntry: Equatable, Sendable {
        package var id: String
        package var title: String
        package var course: Int
        package var week: Int
        /// The path of its folder below the root folder.
        package var folder: String

        package init(id: String, title: String, course: Int, week: Int, folder: String) {
            self.id = id
            self.title = title
            self.course = course
            self.week = week
            self.folder = folder
        }
    }
}
