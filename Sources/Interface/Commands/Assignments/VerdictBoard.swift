import Foundation
import Grading

/// Shows one verdict at a time: a terminal is cleared before each and never scrolls it away; elsewhere each verdict is
/// one line.
struct VerdictBoard: Sendable {
    let file: String

    func begin() {
        if Console.isTerminal { Console.write("\u{1B}[2m  grading …\u{1B}[0m\r") }
    }

    func show(_ report: GradeReport, stronger: Set<String>) {
        guard Console.isTerminal else { return Console.write(line(report) + "\n") }
        let time = String(format: "%.2f", report.seconds.total)
        let head = ["\(file)   graded in \(time) s   Ctrl-C ends the watch", ""]
        let lines =
            head
            + report.text(stronger: stronger).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        page(lines)
    }

    func complain(_ sentence: String) {
        guard Console.isTerminal else { return Console.complain("nabla: \(sentence)") }
        page([file, "", sentence])
    }

    private func page(_ lines: [String]) {
        let height = Console.height
        var shown = lines
        if shown.count > height - 1 {
            // The verdict is at the top; what does not fit is told by the report itself.
            shown = shown.prefix(height - 2) + ["  … more: nabla grade"]
        }
        let width = Console.width
        let text = shown.map { String($0.prefix(width)) }.joined(separator: "\r\n")
        Console.write("\u{1B}[H\u{1B}[2J" + text + "\r\n")
    }

    private func line(_ report: GradeReport) -> String {
        if let problem = report.compileProblem {
            return "\(report.score) / \(report.maxScore)   does not compile: \(problem.message)"
        }
        let open = report.functions.filter { $0.status != .passed }.map { "\($0.name) \($0.status.rawValue)" }
        return "\(report.score) / \(report.maxScore)" + (open.isEmpty ? "" : "   " + open.joined(separator: ", "))
    }
}
