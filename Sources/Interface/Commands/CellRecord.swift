import Figures
import Foundation
import Notebook
import Screen

/// What a cell showed, collected from its events.
struct CellRecord: Encodable {
    struct ShownValue: Encodable {
        var line: Int
        var name: String
        var text: String
    }
    struct Seconds: Encodable {
        var compile: Double
        var run: Double
    }
    struct Problem: Encodable {
        var message: String
        var line: Int?
        var column: Int?
    }

    /// Text and figures in the order in which they came.
    enum Piece {
        case text(String)
        case error(String)
        case figure(name: String)
    }

    var cell: Int
    var status = ""
    var stdout = ""
    var stderr = ""
    var values: [ShownValue] = []
    /// Values that were shown in full.
    var shown: [String] = []
    var figures: [Figure] = []
    var problem: Problem?
    var seconds = Seconds(compile: 0, run: 0)

    private var pieces: [Piece] = []
    private var figureNames: [String] = []
    private var problemText = ""
    private var notes: [String] = []

    enum CodingKeys: String, CodingKey {
        case cell, status, stdout, stderr, values, shown, figures, problem, seconds
    }

    init(cell: Int) {
        self.cell = cell
    }

    mutating func add(_ event: CellEvent) {
        switch event {
        case .running, .progress: break
        case .output(let text, let isError):
            if isError { stderr += text } else { stdout += text }
            pieces.append(isError ? .error(text) : .text(text))
        case .value(let line, let name, let text): values.append(ShownValue(line: line, name: name, text: text))
        case .shown(let text):
            shown.append(text)
            pieces.append(.text(text + "\n"))
        case .figure(let name, let figure):
            if let index = figureNames.firstIndex(of: name) {
                figures[index] = figure
            } else {
                figureNames.append(name)
                figures.append(figure)
                pieces.append(.figure(name: name))
            }
        case .finished(let result):
            status = result.status.rawValue
            seconds = Seconds(compile: result.compileSeconds, run: result.runSeconds)
            notes = result.notes
            if let found = result.problem {
                problem = Problem(message: found.message, line: found.line, column: found.column)
                problemText = found.text
            }
        }
    }

    /// The record on one line of JSON.
    func jsonLine() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    var isDone: Bool { status == CellResult.Status.done.rawValue }

    /// Writes everything that the cell showed, figures drawn.
    func show(indent: Int = 0) async {
        for piece in pieces {
            switch piece {
            case .text(let text), .error(let text): Self.write(text, indent)
            case .figure(let name):
                guard let index = figureNames.firstIndex(of: name) else { continue }
                await Console.show(figures[index], indent: indent)
            }
        }
        for text in notes + [problemText] where !text.isEmpty { Self.write(text, indent) }
    }

    private static func write(_ text: String, _ indent: Int) {
        Console.write(StyledLine.lines(of: text.hasSuffix("\n") ? String(text.dropLast()) : text), indent: indent)
    }
}
