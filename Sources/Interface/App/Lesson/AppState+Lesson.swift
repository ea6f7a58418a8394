internal import Courseware
internal import Screen

extension AppState {
    mutating func show(_ lesson: Lesson, _ saved: SavedLesson) -> [Effect] {
        var state = LessonState(
            lesson, saved: saved, answers: progress.answers, place: progress.places[lesson.id])
        state.showsValues = settings.showsValues
        lessons[lesson.id] = state
        arrive(at: .lesson(lesson.id))
        guard page == .lesson(lesson.id) else { return [] }
        return wantedPlace == nil ? savePosition(of: state) : goToWantedPlace()
    }

    /// Notes the position here as well, so that home shows it at once. A training belongs to its assignment and is none
    /// of the lessons that home counts.
    mutating func savePosition(of lesson: LessonState) -> [Effect] {
        guard lesson.lesson.assignment == nil else { return [] }
        progress.places[lesson.lesson.id] = lesson.place
        progress.latestLesson = lesson.lesson.id
        return [.savePosition(lesson: lesson.lesson.id, lesson.place)]
    }

    mutating func handleLesson(_ id: String, _ key: Key) -> [Effect] {
        guard var lesson = lessons[id] else { return open(.home) }
        defer { lessons[id] = lesson }
        if lesson.editor != nil { return edit(&lesson, key) }
        if key == .control("c") { return interrupt(&lesson) }
        if ![.character("["), .character("]"), .character("\\")].contains(key) { lesson.endSliding() }
        if let effects = answer(&lesson, key) { return effects }
        switch key {
        case .escape: return open(lesson.pageBefore)
        case .enter: return advance(&lesson)
        case .character("n"), .right, .character("l"): return goOn(&lesson)
        case .character("p"), .left, .character("h"): return turn(&lesson, to: lesson.step - 1)
        case .tab: lesson.moveFocus(1)
        case .shiftTab: lesson.moveFocus(-1)
        case .down, .character("j"), .scrollDown: lesson.scroll(by: key == .scrollDown ? 3 : 1)
        case .up, .character("k"), .scrollUp: lesson.scroll(by: key == .scrollUp ? -3 : -1)
        case .pageDown, .character(" "): lesson.scroll(by: bodyHeight - 2)
        case .pageUp: lesson.scroll(by: 2 - bodyHeight)
        case .home: lesson.scroll(by: -Scroll.end)
        case .end: lesson.scroll(by: Scroll.end)
        case .character("r"): return rerun(&lesson)
        case .character("a"): return lesson.running == nil ? lesson.runAbove() : busy()
        case .character("s"): return lesson.running == nil ? lesson.runStep() : busy()
        case .character("u"): return lesson.running == nil ? lesson.undoRun() : busy()
        case .character("z"): openZoom(lesson)
        case .click(let x, let y): return click(&lesson, x, y)
        case .character("e"): startEditing(&lesson)
        case .character("R"): return restoreOriginal(&lesson)
        case .character("o"): lesson.toggleOutput()
        case .character("x"): lesson.toggleValues()
        case .character("t"): lesson.tryAgain()
        case .character("i"): lesson.openHint()
        case .character("["): return lesson.slide(-1)
        case .character("]"): return lesson.slide(1)
        case .character("\\"): lesson.chooseSlider()
        default: break
        }
        return []
    }

    /// Gives the key to the question that has the focus; `nil` where the key means nothing to it.
    private mutating func answer(_ lesson: inout LessonState, _ key: Key) -> [Effect]? {
        guard let focus = lesson.focus, let (id, reaction) = lesson.ask(key) else { return nil }
        return take(reaction, &lesson, focus, id)
    }

    /// Notes what a question made of a key or a click; `nil` where it meant nothing to it.
    ///
    /// - Parameter id: under which an answer is kept.
    mutating func take(
        _ reaction: QuestionState.Reaction, _ lesson: inout LessonState, _ focus: Int, _ id: String
    ) -> [Effect]? {
        guard reaction != .ignored else { return nil }
        lesson.invalidate(block: focus)
        lesson.follows = .focus
        guard case .answered(let answer, let isRight) = reaction else { return [] }
        let (source, draw) = (lesson.lesson.id, lesson.focusedQuestion?.question.draw ?? 0)
        progress.answers[id] = SavedAnswer(source: source, answer: answer, isRight: isRight, draw: draw)
        return [.saveAnswer(question: id, source: source, answer, isRight: isRight, draw: draw)]
    }

    /// The one key that leads through a lesson: runs what has not run, then goes on.
    private mutating func advance(_ lesson: inout LessonState) -> [Effect] {
        if let cell = lesson.focusedCell, cell.status != .done {
            return lesson.running == nil ? lesson.run(cell.number) : busy()
        }
        if let focus = lesson.focus, let next = lesson.nextUnsettled(after: focus) {
            lesson.setFocus(next)
            lesson.follows = .focus
            return []
        }
        return goOn(&lesson)
    }

    /// Turns to the next step; from the last step, the lesson is done and home is next.
    private mutating func goOn(_ lesson: inout LessonState) -> [Effect] {
        guard lesson.isLastStep else { return turn(&lesson, to: lesson.step + 1) }
        lesson.isDone = true
        let effects = savePosition(of: lesson)
        _ = open(lesson.pageBefore)
        notice = "You have finished “\(lesson.lesson.title)”."
        return effects
    }

    private mutating func turn(_ lesson: inout LessonState, to step: Int) -> [Effect] {
        guard lesson.lesson.steps.indices.contains(step) else { return [] }
        lesson.enter(step: step)
        return savePosition(of: lesson)
    }

    private mutating func rerun(_ lesson: inout LessonState) -> [Effect] {
        guard let cell = lesson.focusedCell else { return [] }
        return lesson.running == nil ? lesson.run(cell.number) : busy()
    }

    /// Said until the cell ends.
    static let busyNotice = "A cell is still running. Ctrl-C stops it."

    mutating func busy() -> [Effect] {
        notice = AppState.busyNotice
        return []
    }

    private mutating func interrupt(_ lesson: inout LessonState) -> [Effect] {
        guard lesson.running != nil else {
            notice = "Nothing is running. Esc leads back, q in the home screen leaves Nabla."
            return []
        }
        lesson.sliding = nil
        return [.interrupt(lesson: lesson.lesson.id)]
    }
}
