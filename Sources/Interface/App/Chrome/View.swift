internal import Courseware
package import Screen

/// The picture of a state. Pure: what was typeset before is taken from the state, the rest is typeset here.
package func view(_ state: AppState) -> Frame {
    var frame = Frame(width: state.width, height: state.height)
    guard state.width >= AppState.smallestWidth, state.height >= AppState.smallestHeight else {
        state.drawTooSmall(into: &frame)
        return frame
    }
    if state.isHelpShown {
        state.drawHelp(into: &frame)
        return frame
    }
    if let zoom = state.zoom {
        state.drawZoom(zoom, into: &frame)
        return frame
    }
    switch state.page {
    case .home: state.drawHome(into: &frame)
    case .lesson(let id): if let lesson = state.lessons[id] { state.drawLesson(lesson, into: &frame) }
    case .quiz(let id): if let quiz = state.quizzes[id] { state.drawQuiz(quiz, into: &frame) }
    case .assignment(let id):
        if let assignment = state.assignments[id] { state.drawAssignment(assignment, into: &frame) }
    case .coverage: if let coverage = state.coverage { state.drawCoverage(coverage, into: &frame) }
    case .search: state.drawSearch(into: &frame)
    case .settings: state.drawSettings(into: &frame)
    case .review: if let round = state.review { state.drawReview(round, into: &frame) }
    }
    state.drawCompletion(into: &frame)
    return frame
}

extension AppState {
    static let smallestWidth = 24
    static let smallestHeight = 8

    fileprivate func drawTooSmall(into frame: inout Frame) {
        let sentence = StyledLine(
            "Nabla needs \(Self.smallestWidth) columns and \(Self.smallestHeight) lines. Enlarge the window.")
        frame.draw(sentence.wrapped(to: max(1, width)), in: frame.bounds)
    }

    /// Typesets what has changed on the shown page and keeps scrolling within it.
    mutating func prepareLayout() {
        guard width >= Self.smallestWidth, height >= Self.smallestHeight else { return }
        switch page {
        case .home:
            let (lines, selected) = homeLines()
            let top = selected == homeRows(home).startIndex ? 0 : selected
            home.scroll = min(max(home.scroll, selected - bodyHeight + 1), top)
            home.scroll = min(home.scroll, max(0, lines.count - bodyHeight))
        case .lesson(let id):
            let (width, height, appearance) = (width, bodyHeight, appearance)
            lessons[id]?.prepareLayout(width: width, height: height, seconds: motion.seconds, appearance)
        case .quiz(let id):
            guard let quiz = quizzes[id] else { return }
            let lowest = max(0, quizLines(quiz).count - bodyHeight)
            quizzes[id]?.scroll = min(max(0, quiz.scroll), lowest)
        case .search:
            let (height, selected) = (max(1, bodyHeight - 2), 2 * search.selected)
            search.scroll = min(max(search.scroll, selected + 2 - height), selected)
        case .settings: break
        case .coverage:
            guard let state = coverage else { return }
            let top = min(max(state.scroll, state.selected - bodyHeight + 1), state.selected)
            coverage?.scroll = top
        case .review:
            guard let round = review else { return }
            let lowest = max(0, reviewLines(round).count - bodyHeight)
            review?.scroll = min(max(0, round.scroll), lowest)
        case .assignment(let id):
            guard let state = assignments[id] else { return }
            let areas = areas(of: state)
            let pane = paneLines(state, width: areas.pane.width).count
            if let editor = state.editor {
                let (height, line) = (max(1, areas.code.height), editor.buffer.line)
                assignments[id]?.editor?.scroll = min(max(editor.scroll, line - height + 1), line)
            }
            assignments[id]?.paneScroll = min(max(0, state.paneScroll), max(0, pane - areas.pane.height))
        }
    }
}
