/// The questions of one week.
package struct Quiz: Equatable, Sendable {
    /// Such as `c1w2`.
    package var id: String
    package var title: String
    package var course: Int
    package var week: Int
    package var questions: [Question]

    package init(id: String, title: String, course: Int, week: Int, questions: [Question]) {
        self.id = id
        self.title = title
        self.course = course
        self.week = week
        self.questions = questions
    }
}
