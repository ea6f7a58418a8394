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

    func run() async throws {
        let site = try Site()
        let lesson = try site.lesson(lesson)
        let notebook = try await site.notebook()
        let player = LessonPlayer(lesson: lesson, notebook: notebook, isSilent: json)
        if !json { Console.write("\(lesson.title)\n") }
        let record = await player.play()
        await notebook.close()
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.nonConformingFloatEncodingStrategy = .convertToString(
                positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
            Console.write(String(decoding: try encoder.encode(record), as: UTF8.self) + "\n")
        }
        if let figureFolder {
            let names = try FigureFiles(folder: URL(filePath: figureFolder)).write(record)
            if !json {
                Console.write("\(names.count == 1 ? "1 figure" : "\(names.count) figures") in \(figureFolder)\n")
            }
        }
        if !record.allDone { throw Exit.notRight }
    }
}
