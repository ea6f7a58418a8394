import ArgumentParser
import Courseware
import Progress

struct DrillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill", abstract: "Practise shapes: new ones each time, until enough in a row are right.",
        discussion: "A wrong answer says why and begins a new row. Nothing is kept. An empty line skips a question.")

    enum Subject: String, ExpressibleByArgument, CaseIterable { case shapes }

    @Argument(help: "What to practise.")
    var subject = Subject.shapes

    @Option(help: "How many right answers in a row are wanted.")
    var row = 5

    @Option(
        parsing: .upToNextOption,
        help: "Only these: \(ShapeTask.allCases.map(\.rawValue).joined(separator: ", ")).")
    var only: [ShapeTask] = []

    @Option(help: "A number that decides the questions.")
    var seed: UInt32?

    func run() async throws {
        let number = seed ?? UInt32.random(in: .min ... .max)
        let tasks = only.isEmpty ? ShapeTask.allCases : only
        var run = DrillRun(Drill(id: "\(subject)-\(number)", tasks: tasks, goal: max(1, row)))
        let site = try Site()
        let dialog = QuestionDialog(store: try site.store(), input: LineInput(in: site.workspace))
        while !run.isOver {
            Console.write("\n\(run.row) of \(run.drill.goal) in a row\n")
            switch try await dialog.ask(run.next(), source: nil) {
            case .right: run.take(true)
            case .wrong: run.take(false)
            case .skipped: break
            case .ended: return
            }
        }
        Console.write("\nThat makes \(run.row) in a row, of \(run.asked) asked.\n")
    }
}

extension ShapeTask: ExpressibleByArgument {}
