import Courseware
import App
import Screen
import Testing

/// A learner at the screen: keys go in, effects are collected.
struct Session {
    var state: AppState
    /// The settings of sessions that say nothing else.
    @TaskLocal static var look = Settings()
    var effects: [Effect] = []
    /// The last source of a cell that was saved.
    var savedSource: String?

    init(
        width: Int = 80, height: Int = 24, progress: LearnerProgress = LearnerProgress(), glyphs: GlyphSet = .unicode,
        settings: Settings = Session.look
    ) {
        state = AppState(
            courses: Fixtures.courses, progress: progress, appearance: Appearance(glyphs: glyphs),
            settings: settings)
        send(.resized(width: width, height: height))
    }

    /// Sends a message and forgets the effects of earlier ones.
    mutating func send(_ message: Message) {
        send([message])
    }

    mutating func send(_ messages: [Message]) {
        effects = update(&state, messages)
        for case .saveEdit(_, _, let source) in effects { savedSource = source }
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(character == "\n" ? .enter : .character(character))) }
    }

    /// Clicks where a text stands on the screen.
    mutating func click(_ text: String) {
        for (y, line) in self.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let place = line.firstRange(of: text)?.lowerBound else { continue }
            return press(.click(x: String(line[..<place]).displayWidth, y: y))
        }
        Issue.record("\(text) is not on the screen:\n\(self.text)")
    }

    var frame: Frame { view(state) }
    var text: String { frame.text }

    /// A session with the lesson open at a step (from 0).
    static func lesson(
        step: Int = 0, width: Int = 80, height: Int = 24, saved: SavedLesson = SavedLesson(),
        glyphs: GlyphSet = .unicode, settings: Settings = Session.look
    ) -> Session {
        let place = LessonPlace(step: step, stepCount: Fixtures.lesson.steps.count, isDone: false)
        var session = Session(
            width: width, height: height, progress: LearnerProgress(places: [Fixtures.lesson.id: place]),
            glyphs: glyphs,
            settings: settings
        )
        session.press(.character("c"))
        session.send(.lessonLoaded(Fixtures.lesson, saved))
        return session
    }

    static func quiz(width: Int = 80, height: Int = 24) -> Session {
        var session = Session(width: width, height: height)
        session.openFromHome(.loadQuiz(Fixtures.quiz.id))
        session.send(.quizLoaded(Fixtures.quiz))
        return session
    }

    static func assignment(
        width: Int = 80, height: Int = 24, source: String = Fixtures.assignment.starter,
        settings: Settings = Session.look, document: AssignmentDocument = Fixtures.assignment
    ) -> Session {
        var session = Session(width: width, height: height, settings: settings)
        session.press(.character("g"))
        session.send(.assignmentLoaded(document, path: "/w/a.swift", source: source, lastReport: nil))
        return session
    }

    /// Moves down the home screen until Enter causes the effect.
    mutating func openFromHome(_ effect: Effect) {
        press(.home)
        for _ in 0..<30 {
            press(.enter)
            if effects == [effect] { return }
            // A course or week that Enter has folded is unfolded again.
            press(.enter, .down)
        }
    }

    /// Lets the running cell of the lesson report and end.
    mutating func run(_ cell: Int, _ events: CellEvent..., outcome: CellOutcome = .done) {
        for event in [.started] + events + [.finished(outcome, seconds: 0.12)] {
            send(.cellEvent(lesson: Fixtures.lesson.id, cell: cell, event))
        }
    }
}
