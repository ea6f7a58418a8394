import ArgumentParser
import Courseware
import Foundation
import Notebook

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Play a lesson as text: every step, every cell, every plot.",
        discussion: "Ends with code 1 when a cell failed.")

    @Argument(help: "The lesson, such as c1w2-neuron.")
    var lesson: String

    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Option(name: .customLong("svg"), help: ArgumentHelp("Write the figures as SVG files.", valueName: "folder"))
    var figureFolder: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Move a slider before its cell runs, such as rate=0.3.", valueName: "slider=number"))
    var settings: [String] = []

    func run() async throws {
        let site = try Site()
        let lesson = try site.lesson(lesson)
        let edits = try edits(of: lesson)
        let notebook = try await site.notebook()
        try await LessonPlayer(lesson: lesson, notebook: notebook, edits: edits, isSilent: json)
            .play(json: json, figureFolder: figureFolder)
    }

    /// The cells in which sliders are moved.
    private func edits(of lesson: Lesson) throws -> [Int: String] {
        var edits: [Int: String] = [:]
        for text in settings {
            let cells = lesson.steps.flatMap(\.cells)
            do {
                let setting = try SliderSetting(text.split(separator: "=").map(String.init))
                let fitting = cells.filter { setting.fits($0.source) }
                // Where no cell has the slider, the first one with a slider says which there are.
                for cell in fitting.isEmpty ? cells.filter({ !Slider.all(in: $0.source).isEmpty }) : fitting {
                    edits[cell.number] = try setting.applied(to: edits[cell.number] ?? cell.source)
                }
                if cells.allSatisfy({ Slider.all(in: $0.source).isEmpty }) {
                    throw Exit.usage("The lesson \(lesson.id) has no sliders.")
                }
            } catch let refusal as SliderSetting.Refusal {
                throw Exit.usage(refusal.description)
            }
        }
        return edits
    }
}
