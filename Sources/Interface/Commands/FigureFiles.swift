import Foundation
import Plotting

/// Writes the figures that cells showed as SVG files.
struct FigureFiles {
    let folder: URL

    /// Writes `<lesson>-<cell>-<number>.svg` for every figure, replacing what was there, and gives the names.
    func write(_ record: LessonPlayer.Record) throws -> [String] {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var names: [String] = []
            for cell in record.steps.flatMap(\.cells) {
                for (index, figure) in cell.figures.enumerated() {
                    let name = "\(record.lesson)-\(cell.cell)-\(index + 1).svg"
                    try Data(svg(figure).utf8).write(to: folder.appending(path: name), options: .atomic)
                    names.append(name)
                }
            }
            return names
        } catch {
            throw Exit.unable("The figures could not be written to \(folder.path): \(error.localizedDescription)")
        }
    }
}
