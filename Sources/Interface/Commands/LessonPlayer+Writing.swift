import Courseware
import Foundation
import Notebook

extension LessonPlayer {
    /// Plays the whole lesson to the standard output, and its figures into a folder where one is named.
    ///
    /// - Parameter json: whether all is printed as JSON at the end; the player is silent then.
    /// - Throws: `Exit.notRight` where a cell failed.
    func play(json: Bool, figureFolder: String?) async throws {
        if !json { Console.write("\(lesson.title)\n") }
        let record = await play()
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
