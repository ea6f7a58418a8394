import Courseware
import Foundation
import Notebook
import Screen
import Typesetting

/// Plays a lesson as text: each step's prose, its cells and what they show.
struct LessonPlayer {
    let lesson: Lesson
    let notebook: Notebook
    /// The learner's own versions of cells.
    var edits: [Int: String] = [:]
    /// Added to the lesson's cell numbers, where other cells ran before.
    var offset = 0
    /// Whether only the record is wanted.
    var isSilent = false

    struct StepRecord: Encodable {
        var title: String
        var text: String
        var cells: [CellRecord]
    }

    struct Record: Encodable {
        var lesson: String
        var title: String
        var steps: [StepRecord]

        var allDone: Bool { steps.allSatisfy { $0.cells.allSatisfy(\.isDone) } }
    }

    /// Runs every cell in order. A failed cell does not stop the rest.
    func play(steps: Range<Int>? = nil) async -> Record {
        var record = Record(lesson: lesson.id, title: lesson.title, steps: [])
        for index in steps ?? lesson.steps.indices {
            let step = lesson.steps[index]
            tell(["", StyledLine("\(index + 1)  \(step.title)", Style(bold: true)), ""], 0)
            var entry = StepRecord(title: step.title, text: "", cells: [])
            for block in step.blocks {
                switch block {
                case .prose(let markdown):
                    entry.text += (entry.text.isEmpty ? "" : "\n\n") + markdown
                    tell(Prose.lines(markdown, width: Console.width - 3) + [""], 3)
                case .question(let question, let isPrediction):
                    let mark = isPrediction ? "Predict: " : "Question: "
                    tell(Prose.lines(mark + question.prompt, width: Console.width - 3), 3)
                    if !isSilent {
                        for figure in question.figures { await Console.show(figure, indent: 3) }
                    }
                    tell(StyledLine.lines(of: QuestionText.choices(question)), 0)
                case .derivation(let derivation):
                    tell(DerivationText(derivation).lines(width: Console.width - 3) + [""], 3)
                case .drill(let drill):
                    tell(Prose.lines("Drill: " + drill.question(0).prompt, width: Console.width - 3), 3)
                    tell(StyledLine.lines(of: QuestionText.choices(drill.question(0))), 0)
                case .hint: break
                case .cell(let cell):
                    let source = edits[cell.number] ?? cell.source
                    tell(Self.listing(source, number: cell.number), 0)
                    var result = CellRecord(cell: cell.number)
                    for await event in notebook.run(cell: cell.number + offset, source: source) { result.add(event) }
                    if !isSilent {
                        await result.show(indent: 7)
                        Console.write("\n")
                    }
                    entry.cells.append(result)
                }
            }
            record.steps.append(entry)
        }
        return record
    }

    private func tell(_ lines: [StyledLine], _ indent: Int) {
        if !isSilent { Console.write(lines, indent: indent) }
    }

    private static func listing(_ source: String, number: Int) -> [StyledLine] {
        let label = "[\(number)]"
        let margin = String(repeating: " ", count: label.count)
        return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            StyledLine("\(index == 0 ? label : margin) ┃ \(line)")
        }
    }
}
