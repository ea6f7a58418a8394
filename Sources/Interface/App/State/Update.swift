internal import Courseware
internal import Figures
internal import Screen

/// Changes the state after a message and says what is to be done outside. Pure: no clock, no files, no terminal.
package func update(_ state: inout AppState, _ message: Message) -> [Effect] {
    update(&state, [message])
}

/// Takes several messages at once: what they change is laid out once.
package func update(_ state: inout AppState, _ messages: [Message]) -> [Effect] {
    let effects = messages.flatMap { take($0, &state) }
    state.prepareLayout()
    return effects
}

private func take(_ message: Message, _ state: inout AppState) -> [Effect] {
    switch message {
    case .key(let key):
        return state.handle(key)
    case .resized(let width, let height):
        (state.width, state.height) = (max(0, width), max(0, height))
        return []
    case .progressLoaded(let progress):
        state.progress = progress
        state.home.reset(for: state)
        return []
    case .glossaryLoaded(let glossary):
        state.glossary = glossary
        return []
    case .lessonLoaded(let lesson, let saved):
        return state.show(lesson, saved)
    case .quizLoaded(let quiz):
        state.quizzes[quiz.id] = QuizState(quiz, answers: state.progress.answers)
        state.arrive(at: .quiz(quiz.id))
        return state.goToWantedPlace()
    case .assignmentLoaded(let document, let path, let source, let report, let draft):
        state.assignments[document.id] = AssignmentState(
            document, path: path, source: source,
            verdicts: report?.functions ?? state.progress.functions[document.id] ?? [],
            hints: state.progress.hints[document.id] ?? [:])
        state.assignments[document.id]?.problemLine = report?.problemLine
        if let draft, draft != source {
            state.assignments[document.id]?.edit(draft)
            state.notice = "This is the text that you had not saved."
        }
        state.arrive(at: .assignment(document.id))
        return state.goToWantedPlace()
    case .reviewLoaded(let items):
        state.review = ReviewState(items)
        state.arrive(at: .review)
        return []
    case .coverageLoaded(let coverage):
        state.coverage = CoverageState(coverage, progress: state.progress, courses: state.courses)
        state.arrive(at: .coverage)
        return []
    case .searchLoaded(let entries):
        state.search.entries = entries
        state.search.look(for: state.search.query)
        return []
    case .openingFailed(let sentence), .notice(let sentence):
        state.awaited = nil
        state.notice = sentence
        return []
    case .fileChanged(let assignment, let source):
        return state.fileChanged(assignment, source)
    case .completions(let items, let version):
        state.receiveCompletions(items, version: version)
        return []
    case .call(let forms, let version, let offset):
        state.receive(forms, version: version, offset: offset)
        return []
    case .tick(let seconds):
        state.motion.advance(by: seconds)
        return []
    case .cellEvent(let lesson, let cell, let event):
        if case .figure(_, let figure) = event, figure.isMoving { state.motion.restart() }
        let effects = state.lessons[lesson]?.receive(event, from: cell) ?? []
        if state.lessons[lesson]?.running == nil, state.notice == AppState.busyNotice { state.notice = nil }
        return effects
    case .traced(let assignment, let trace):
        state.assignments[assignment]?.isTracing = false
        state.assignments[assignment]?.trace = trace
        return []
    case .gradeEvent(let assignment, let event):
        return state.receive(event, for: assignment)
    }
}

extension AppState {
    mutating func handle(_ key: Key) -> [Effect] {
        notice = nil
        if isHelpShown {
            handleHelp(key)
            return []
        }
        guard let key = settings.keys.meaning(of: key, on: pageKind) else { return [] }
        return press(key)
    }

    /// Does what a key means, or what is under the mouse.
    private mutating func press(_ key: Key) -> [Effect] {
        if case .click(let x, let y) = key {
            // What keys before it in the same batch have moved must be in its place.
            prepareLayout()
            let frame = view(self)
            if let pressed = frame.button(atX: x, y: y) { return press(pressed) }
            if let index = completion(atX: x, y: y, in: frame) {
                activeEditor?.choose(index)
                return press(.enter)
            }
        }
        if !isTyping, let effects = handleEverywhere(key) { return effects }
        if !isTyping, handleMotion(key) { return [] }
        if let zoom { return handleZoom(zoom, key) }
        switch page {
        case .home: return handleHome(key)
        case .lesson(let id): return handleLesson(id, key)
        case .quiz(let id): return handleQuiz(id, key)
        case .assignment(let id): return handleAssignment(id, key)
        case .review: return handleReview(key)
        case .coverage: return handleCoverage(key)
        case .search: return handleSearch(key)
        case .settings: return handleSettings(key)
        }
    }

    /// Whether letters are text at the moment and not commands.
    var isTyping: Bool {
        switch page {
        case .home, .settings, .coverage: false
        case .assignment(let id): assignments[id]?.editor != nil
        case .search: true
        case .lesson(let id): lessons[id].map { $0.editor != nil || $0.focusedQuestion?.isTyping == true } ?? false
        case .quiz(let id): quizzes[id]?.current?.isTyping ?? false
        case .review: review?.current?.question?.isTyping ?? false
        }
    }

    /// Keys that mean the same on every page; `nil` for others.
    private mutating func handleEverywhere(_ key: Key) -> [Effect]? {
        switch key {
        case .character("?"): isHelpShown = true
        case .character("/"):
            zoom = nil
            return openSearch()
        case .character(","):
            zoom = nil
            openSettings()
        default: return nil
        }
        return []
    }

    /// Whose keys are valid at the moment.
    var pageKind: PageKind {
        switch page {
        case .home: .home
        case .lesson(let id): lessons[id]?.editor != nil ? .editor : .lesson
        case .quiz: .quiz
        case .assignment(let id): assignments[id]?.editor != nil ? .editor : .assignment
        case .review: .review
        case .coverage: .coverage
        case .search, .settings: .everywhere
        }
    }

    /// Shows a page, reading its document first where it is not open.
    mutating func open(_ page: Page) -> [Effect] {
        switch page {
        case .lesson(let id) where lessons[id] == nil: return wait(for: page, .loadLesson(id))
        case .quiz(let id) where quizzes[id] == nil: return wait(for: page, .loadQuiz(id))
        case .assignment(let id) where assignments[id] == nil: return wait(for: page, .loadAssignment(id))
        case .quiz(let id): quizzes[id]?.enter()
        case .review: return wait(for: page, .loadReview)
        case .coverage: return wait(for: page, .loadCoverage)
        case .home: home.reset(for: self)
        case .lesson, .assignment, .search, .settings: break
        }
        awaited = nil
        self.page = page
        guard case .lesson(let id) = page, let lesson = lessons[id] else { return [] }
        return savePosition(of: lesson)
    }

    private mutating func wait(for page: Page, _ effect: Effect) -> [Effect] {
        awaited = page
        return [effect]
    }

    mutating func arrive(at page: Page) {
        guard awaited == page else {
            wantedPlace = nil
            return
        }
        awaited = nil
        self.page = page
    }
}
