internal import Courseware
internal import Screen

extension AppState {
    /// What there is to say about the selected function: the compiler's message, the verdict, the guide, hints.
    func paneLines(_ state: AssignmentState, width: Int) -> [StyledLine] {
        let width = max(8, width - 1)
        guard let function = state.function else { return [] }
        var sections: [[StyledLine]] = []
        if let error = state.compileError {
            let head = StyledLine("The file does not compile.", appearance.theme.failure)
            sections.append([head] + StyledLine.lines(of: error).flatMap { $0.wrapped(to: width) })
        } else if let verdict = state.verdicts[function.name] {
            let stale = StyledLine("Changed since it was graded.", appearance.theme.accent)
            sections.append((state.isStale(function.name) ? [stale] : []) + verdictLines(verdict, width: width))
        }
        let trace = traceLines(state, width: width)
        if !trace.isEmpty { sections.insert(trace, at: 0) }
        let guide = appearance.prose(function.guide, width: width)
        if !guide.isEmpty { sections.append([StyledLine(function.name, appearance.theme.heading)] + guide) }
        // Last, where the pane is scrolled to when a hint is asked for.
        let seen = state.hints[function.name] ?? 0
        for (index, hint) in function.hints.prefix(seen).enumerated() {
            let head = StyledLine("Hint \(index + 1) of \(function.hints.count)", appearance.theme.heading)
            sections.append([head] + appearance.prose(hint, width: width))
        }
        return Array(sections.joined(separator: [StyledLine()]))
    }

    private func verdictLines(_ verdict: FunctionVerdict, width: Int) -> [StyledLine] {
        let theme = appearance.theme
        var lines: [StyledLine] = []
        switch verdict.status {
        case .passed: lines = [StyledLine("✓ \(verdict.name) is right.", theme.success)]
        case .notStarted:
            lines = [StyledLine("Not started: the body still says todo(). Press e to write it.", theme.dim)]
        case .blocked:
            let cause = verdict.blockedBy ?? "a function"
            lines = [StyledLine("Blocked: it calls \(cause), which is not right yet.", theme.warning)]
        case .failed: lines = [StyledLine("✗ \(verdict.name) is not right yet.", theme.failure)]
        case .crashed: lines = [StyledLine("✗ \(verdict.name) crashed.", theme.failure)]
        case .timedOut: lines = [StyledLine("✗ \(verdict.name) did not end in time.", theme.failure)]
        }
        if verdict.isGivenUp { lines.append(StyledLine("Given up: you have seen its solution.", theme.dim)) }
        lines = lines.flatMap { $0.wrapped(to: width) }
        // Checks of which the same is to be said are told together.
        var told: [CheckVerdict] = []
        for check in verdict.checks where check.status != .passed && verdict.status != .notStarted {
            var named = check
            named.name = told.last?.name ?? ""
            if told.last == named {
                told[told.count - 1].name += ", " + check.name
            } else {
                told.append(check)
            }
        }
        return lines + told.flatMap { checkLines($0, width: width) }
    }

    private func checkLines(_ check: CheckVerdict, width: Int) -> [StyledLine] {
        let theme = appearance.theme
        let (mark, style) = mark(of: check.status)
        var lines = (StyledLine(mark + " ", style) + StyledLine(check.name, theme.title)).wrapped(to: width)
        let inner = max(4, width - 2)
        if let diagnosis = check.diagnosis {
            lines += StyledLine.lines(of: diagnosis, theme.warning).flatMap { $0.wrapped(to: inner) }.map { "  " + $0 }
        }
        if let hint = check.hint {
            lines += StyledLine.lines(of: "→ " + hint, theme.accent).flatMap { $0.wrapped(to: inner) }.map { "  " + $0 }
        }
        lines += SideBySide.fitted(check.message, width: inner).flatMap { StyledLine.lines(of: $0) }
            .flatMap { $0.wrapped(to: inner) }.map { "  " + $0 }
        if !check.output.isEmpty {
            let printed = StyledLine.lines(of: check.output.trimmingLineEnd, theme.dim)
            lines.append(StyledLine("  It printed:", theme.dim))
            lines += printed.prefix(8).flatMap { $0.wrapped(to: inner) }.map { "  " + $0 }
            if printed.count > 8 { lines.append(StyledLine("  … \(printed.count - 8) more lines", theme.dim)) }
        }
        return [StyledLine()] + lines
    }
}

extension String {
    fileprivate var trimmingLineEnd: String {
        last?.isNewline == true ? String(dropLast()) : self
    }
}
