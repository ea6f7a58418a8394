/// What a learner reads about an assignment: its guide, the starter file, the functions in order.
package struct AssignmentDocument: Equatable, Sendable {
    /// The folder name below `assignments/`, such as `c1w2-logistic-regression`.
    package var id: String
    package var title: String
    package var course: Int
    package var week: Int
    /// The introduction of `guide.md`, before its first function.
    package var introduction: String
    package var functions: [Function]
    /// The text of `Starter.swift`.
    package var starter: String
    /// The rows of the syllabus covered.
    package var covers: [String]
    /// Whether a lesson trains the functions once they are written.
    package var hasTraining: Bool

    package init(
        id: String, title: String, course: Int, week: Int, introduction: String, functions: [Function],
        starter: String, covers: [String] = [], hasTraining: Bool = false
    ) {
        self.hasTraining = hasTraining
        self.id = id
        self.title = title
        self.course = course
        self.week = week
        self.introduction = introduction
        self.functions = functions
        self.starter = starter
        self.covers = covers
    }

    /// One `##` section of the guide; its title is the function's name.
    package struct Function: Equatable, Sendable {
        package var name: String
        /// CommonMark with math.
        package var guide: String
        /// From a gentle hint to a strong one.
        package var hints: [String]

        package init(name: String, guide: String, hints: [String]) {
            self.name = name
            self.guide = guide
            self.hints = hints
        }
    }
}
