import Figures
import Foundation
import Notebook
import Screen

/// Prints what a cell shows: text as it comes, figures and values at the end.
struct CellPrinter {
    private var record = CellRecord(cell: 0)
    private var result: CellResult?
    private var hasShown = false

    mutating func print(_ event: CellEvent) async {
        record.add(event)
        switch event {
        case .output(let text, let isError):
            if isError { Console.complain(text) } else { Console.write(text) }
        case .shown(let text):
            Console.write(text + "\n")
            hasShown = true
        case .finished(let result):
            self.result = result
            await finish(result)
        case .running, .value, .figure, .progress: break
        }
    }

    var isDone: Bool { result?.status == .done }

    var times: String? {
        result.map {
            String(format: "%.0f ms to compile, %.0f ms to run\n", $0.compileSeconds * 1000, $0.runSeconds * 1000)
        }
    }

    private func finish(_ result: CellResult) async {
        for figure in record.figures {
            await Console.show(figure)
        }
        // Each name once, with its last value; what a line without a name gives was shown already.
        var latest: [(name: String, text: String)] = []
        for value in record.values where !value.name.isEmpty {
            latest.removeAll { $0.name == value.name }
            latest.append((value.name, value.text))
        }
        for value in latest { Console.write("\(value.name) = \(value.text)\n") }
        for note in result.notes { Console.write(note + "\n") }
        if result.status == .interrupted { Console.write("Stopped. The state before is kept.\n") }
        if let problem = result.problem { Console.complain(problem.text) }
    }
}
