internal import Courseware
internal import Screen

/// What the lines of a function computed in one run.
package struct TracedFunction: Equatable, Sendable {
    package var name: String
    /// The values by line of the file, from 1: `dw = (2, 1)  2.99 7.19`.
    package var values: [Int: [String]]
    /// Why the values are not complete.
    package var problem: String?

    package init(name: String, values: [Int: [String]], problem: String? = nil) {
        (self.name, self.values, self.problem) = (name, values, problem)
    }
}

extension AssignmentState {
    /// The trace of the selected function, where it is shown.
    var shownTrace: TracedFunction? {
        trace?.name == function?.name ? trace : nil
    }

    /// Runs the selected function on a small input, or hides what that showed.
    mutating func toggleTrace() -> [Effect] {
        guard shownTrace == nil else {
            trace = nil
            return []
        }
        guard let name = function?.name, !isTracing else { return [] }
        isTracing = true
        return [.trace(assignment: document.id, function: name)]
    }
}

extension AppState {
    /// A line of code with what it computed: beside it where there is room, else below.
    func traced(_ rows: [StyledLine], _ values: [String], width: Int) -> [StyledLine] {
        guard !values.isEmpty else { return rows }
        let theme = appearance.theme
        let text = values.joined(separator: "   ")
        if rows.count == 1, rows[0].width + 3 + text.displayWidth <= width {
            // Half-way where possible, so that the values stand below each other.
            let column = min(max(rows[0].width + 3, width / 2), width - text.displayWidth)
            return [rows[0].padded(to: column) + StyledLine(text, theme.accent)]
        }
        let margin = String(repeating: " ", count: min(8, width / 4))
        let below = values.flatMap { StyledLine($0, theme.accent).wrapped(to: max(4, width - margin.count)) }
        return rows + below.map { StyledLine(margin) + $0 }
    }

    func traceLines(_ state: AssignmentState, width: Int) -> [StyledLine] {
        guard let trace = state.shownTrace else { return [] }
        let about = "The values in the code are those of the smallest check's input. x hides them."
        var lines = trace.values.isEmpty ? [] : StyledLine(about, appearance.theme.dim).wrapped(to: width)
        if let problem = trace.problem {
            lines += StyledLine.lines(of: problem, appearance.theme.warning).flatMap { $0.wrapped(to: width) }
        }
        return lines
    }
}
