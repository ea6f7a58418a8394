import Figures
import Glibc

/// Collects the values of a running cell's expressions.
///
/// The compiler's playground transform calls the functions below after every expression. They sit inside hot loops,
/// so a line is counted each time, but keeps only its first and its latest value.
package enum ValueLog {
    private struct Place: Hashable {
        var line: Int
        var column: Int
        var name: String
    }

    private struct Entry {
        var first: Sample
        var latest: Sample
        var count: Int
    }

    /// The thread that runs the cell owns the log; values computed on other threads are not recorded.
    nonisolated(unsafe) private static var entries: [Place: Entry] = [:]
    /// The value that was computed last, if the statement that computed it may be the cell's last one.
    nonisolated(unsafe) private static var last: Any?
    nonisolated(unsafe) private static var isRecording = false
    /// How many lines before the learner's first line the compiled source has.
    nonisolated(unsafe) private static var lineOffset = 0
    nonisolated(unsafe) private static var thread: UInt = 0

    /// Begins a cell whose own first line is line `lineOffset` + 1 of what was compiled.
    package static func begin(lineOffset offset: Int) {
        entries = [:]
        last = nil
        lineOffset = offset
        thread = currentThread()
        isRecording = true
    }

    /// Ends the cell: tells the audience each line's values, and the last expression in full.
    package static func finish() {
        guard isRecording else { return }
        isRecording = false
        for (place, entry) in entries.sorted(by: { ($0.key.line, $0.key.column) < ($1.key.line, $1.key.column) }) {
            var text = entry.latest.text
            if entry.count > 1 { text += "   (\(entry.count) times, first \(entry.first.text))" }
            Stage.audience?.value(line: place.line, name: place.name, text: text)
        }
        if let last {
            if let figure = last as? Figure { show(figure) } else { showText(Sample.full(last)) }
        }
        entries = [:]
        last = nil
    }

    static func record<Content>(_ value: Content, name: String, line: Int, column: Int) {
        guard isRecording, currentThread() == thread else { return }
        last = name.isEmpty && Content.self != Void.self ? value : nil
        let line = line - lineOffset
        guard line > 0, Content.self != Void.self, Content.self != Figure.self else { return }
        let place = Place(line: line, column: column, name: name)
        let sample = Sample(value)
        if var entry = entries.removeValue(forKey: place) {
            entry.latest = sample
            entry.count += 1
            entries[place] = entry
        } else {
            entries[place] = Entry(first: sample, latest: sample, count: 1)
        }
    }

    private static func currentThread() -> UInt {
        UInt(pthread_self())
    }

    /// A cell that ends with `show` has said what it wants seen: the expression before is not shown once more.
    static func forgetLast() { last = nil }

    /// A body begins or ends. What was computed in the body of a loop or a branch is not the cell's own value; a call's
    /// value is recorded when its body has ended.
    static func passScope() {
        if isRecording, currentThread() == thread { last = nil }
    }
}
