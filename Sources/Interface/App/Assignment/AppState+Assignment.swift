internal import Courseware
internal import Screen

extension AppState {
    mutating func receive(_ event: GradeEvent, for id: String) -> [Effect] {
        guard let effects = assignments[id]?.receive(event) else { return [] }
        if case .unable(let sentence) = event { notice = sentence }
        if case .finished(let report) = event, report.compileError == nil {
            progress.functions[id] = report.functions
            let isReady = report.score == report.maxScore && assignments[id]?.document.hasTraining == true
            if isReady { notice = "All functions are right. Press t to train them and watch." }
        }
        return effects
    }

    mutating func handleAssignment(_ id: String, _ key: Key) -> [Effect] {
        guard var state = assignments[id] else { return open(.home) }
        defer { assignments[id] = state }
        if state.editor != nil { return edit(&state, key) }
        switch key {
        case .escape, .left: return open(.home)
        case .down, .character("j"), .tab: state.select(state.selected + 1)
        case .up, .character("k"), .shiftTab: state.select(state.selected - 1)
        case .home: state.select(0)
        case .end: state.select(.max)
        case .pageDown, .character(" "): state.paneScroll += max(1, bodyHeight / 3)
        case .pageUp: state.paneScroll -= max(1, bodyHeight / 3)
        case .scrollDown: state.paneScroll += 2
        case .scrollUp: state.paneScroll -= 2
        case .character("["): state.codeScroll = codeStart(of: state) - 3
        case .character("]"): state.codeScroll = codeStart(of: state) + 3
        case .character("g"): return state.isGrading ? [] : state.grade()
        case .character("e"), .enter:
            if settings.usesOwnEditor { return openOwnEditor(state) }
            state.edit(state.source)
        case .character("E"): return openOwnEditor(state)
        case .click(let x, let y):
            let areas = areas(of: state)
            if areas.list.contains(x: x, y: y) {
                state.select(y - areas.list.y + max(0, state.selected - areas.list.height + 1))
            } else if areas.code.contains(x: x, y: y), let line = codeLine(atRow: y - areas.code.y, state) {
                if settings.usesOwnEditor { return openOwnEditor(state) }
                state.edit(state.source)
                state.editor?.buffer.move(
                    to: .init(line: line - 1, column: max(0, x - areas.code.x - Self.numberWidth)))
            }
        case .character("h"): return showHint(&state)
        case .character("x"): return state.toggleTrace()
        case .character("t"): return train(state)
        case .control("c"): notice = "Esc leads back, q in the home screen leaves Nabla."
        default: break
        }
        return []
    }

    /// Opens the lesson that trains the learner's functions, once there is something to train.
    private mutating func train(_ state: AssignmentState) -> [Effect] {
        guard state.document.hasTraining else {
            notice = "This assignment has nothing to train."
            return []
        }
        let missing = FunctionSource.unwritten(state.document.functions.map(\.name), in: state.source)
        guard missing.isEmpty else {
            notice = "The training calls what is not written yet: \(missing.joined(separator: ", "))."
            return []
        }
        let wrong = state.document.functions.map(\.name).filter { state.verdicts[$0]?.status != .passed }
        if !wrong.isEmpty { notice = "Not graded as right yet: \(wrong.joined(separator: ", ")). It may go wrong." }
        return open(.lesson(Lesson.trainingID(of: state.document.id)))
    }

    private mutating func showHint(_ state: inout AssignmentState) -> [Effect] {
        guard let function = state.function else { return [] }
        let seen = state.hints[function.name] ?? 0
        guard seen < function.hints.count else {
            notice =
                function.hints.isEmpty
                ? "There is no hint for \(function.name)." : "You have seen all hints for \(function.name)."
            return []
        }
        state.hints[function.name] = seen + 1
        state.paneScroll = Scroll.end
        progress.hints[state.document.id, default: [:]][function.name] = seen + 1
        return [.saveHints(assignment: state.document.id, function: function.name, count: seen + 1)]
    }
}
