import Courseware

/// A drill that goes on: how many questions were asked, and how many were right since the last wrong one.
struct DrillRun {
    let drill: Drill
    private(set) var asked = 0
    private(set) var row = 0
    /// Whether the learner has gone on without finishing it.
    var isLeft = false

    init(_ drill: Drill) {
        self.drill = drill
    }

    var isOver: Bool { isLeft || row >= drill.goal }

    mutating func next() -> Question {
        defer { asked += 1 }
        return drill.question(asked)
    }

    mutating func take(_ isRight: Bool) {
        row = isRight ? row + 1 : 0
    }
}
