/// The same kind of question with new numbers each time, until so many in a row are right.
package struct Drill: Equatable, Sendable {
    /// Unique over all lessons, such as `c1w2-shapes-drill1`.
    package var id: String
    package var tasks: [ShapeTask]
    /// How many right answers in a row are wanted.
    package var goal: Int

    package init(id: String, tasks: [ShapeTask] = ShapeTask.allCases, goal: Int = 5) {
        (self.id, self.tasks, self.goal) = (id, tasks, goal)
    }

    /// A question of the drill: always the same one for a number, from 0.
    package func question(_ number: Int) -> Question {
        let id = "\(id)-\(number)"
        var random = SplitMix(seed: id)
        return tasks[Int.random(in: tasks.indices, using: &random)].question(id: id, using: &random)
    }

    init(yaml source: SourceText, id: String) throws(DocumentError) {
        let fields = try Fields(source, subject: "`drill` block", keys: ["shapes", "row"])
        var tasks: [ShapeTask] = []
        for node in try fields.list("shapes") {
            let name = try fields.text(node, named: "shapes")
            guard let task = ShapeTask(rawValue: name) else {
                throw fields.error(
                    at: node, "Nabla has no drill of `\(name)`",
                    advice: "use some of \(ShapeTask.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
            }
            tasks.append(task)
        }
        self.init(id: id, tasks: tasks, goal: fields.has("row") ? try fields.integer("row") : 5)
    }
}
