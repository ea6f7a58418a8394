/// A lesson: a title and steps, read from one Markdown file.
package struct Lesson: Equatable, Sendable {
    /// The `id` of the front matter: the week and a word, such as `c1w2-neuron`. Unique over all lessons.
    package var id: String
    package var title: String
    package var course: Int
    package var week: Int
    /// How long a learner needs, in minutes.
    package var minutes: Int
    /// The curriculum rows that the lesson teaches, such as `C1W2-03`.
    package var covers: [String]
    package var steps: [Step]
    /// The assignment whose functions, as the learner wrote them, the cells call; `nil` for all but its last part.
    package var assignment: String?

    package init(
        id: String, title: String, course: Int, week: Int, minutes: Int, covers: [String], steps: [Step],
        assignment: String? = nil
    ) {
        self.assignment = assignment
        self.id = id
        self.title = title
        self.course = course
        self.week = week
        self.minutes = minutes
        self.covers = covers
        self.steps = steps
    }

    /// One `##` section.
    package struct Step: Equatable, Sendable {
        package var title: String
        package var blocks: [Block]

        package init(title: String, blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }

        /// The runnable cells of the step in order.
        package var cells: [CodeCell] {
            blocks.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
        }
    }

    package enum Block: Equatable, Sendable {
        /// CommonMark with `$…$` and `$$…$$` math.
        case prose(String)
        case cell(CodeCell)
        /// An inline question: a `quiz` fence, or a `predict` fence to be answered before the next cell runs.
        case question(Question, isPrediction: Bool)
        case hint(String)
        case derivation(Derivation)
        case drill(Drill)
    }

    /// A Swift cell that can be run.
    package struct CodeCell: Equatable, Sendable {
        /// The number shown beside the cell, counted from 1 over the whole lesson.
        package var number: Int
        package var source: String
        /// The line of the lesson file where `source` starts, from 1.
        package var line: Int

        package init(number: Int, source: String, line: Int) {
            self.number = number
            self.source = source
            self.line = line
        }
    }
}
