package import Courseware

/// Everything the screen depends on.
package struct AppState: Equatable, Sendable {
    package let courses: [Course]
    /// The words that help explains; empty until they are read.
    package internal(set) var glossary = Glossary(terms: [])
    package internal(set) var appearance: Appearance
    /// What the terminal can show; settings may ask for less.
    let terminalAppearance: Appearance
    package internal(set) var settings: Settings {
        didSet { if settings != oldValue { adoptSettings() } }
    }
    package internal(set) var width = 80
    package internal(set) var height = 24
    package internal(set) var progress: LearnerProgress
    package internal(set) var page = Page.home
    /// One sentence above the help bar, until the next key.
    package internal(set) var notice: String?
    package internal(set) var isHelpShown = false

    var helpScroll = 0
    var home = HomeState()
    /// Documents that were opened stay open, so that a cell may go on running while another page is shown.
    var lessons: [String: LessonState] = [:]
    var quizzes: [String: QuizState] = [:]
    var assignments: [String: AssignmentState] = [:]
    var review: ReviewState?
    var coverage: CoverageState?
    var search = SearchState()
    /// What was copied or cut in an editor.
    var clipboard = ""
    var settingsRow = 0
    var motion = Motion(plays: true)
    /// The figure that fills the screen.
    var zoom: Zoom?
    /// Where Esc leads from the search and the settings.
    var returnPage = Page.home
    /// The step, question or function to turn to when the awaited document arrives.
    var wantedPlace: Int?
    /// The document that is being read and will be shown when it arrives.
    var awaited: Page?

    package init(
        courses: [Course], progress: LearnerProgress = LearnerProgress(), appearance: Appearance = Appearance(),
        settings: Settings = Settings()
    ) {
        self.courses = courses
        self.progress = progress
        self.appearance = appearance
        self.settings = settings
        terminalAppearance = appearance
        adoptSettings()
        home.reset(for: self)
    }
}

/// What fills the screen.
package enum Page: Hashable, Sendable {
    case home
    case lesson(String)
    case quiz(String)
    case assignment(String)
    case review
    case coverage
    case search
    case settings
}
