internal import Courseware

/// A row of the home screen that can be selected.
enum HomeRow: Hashable, Sendable {
    /// Goes on with the lesson that was read last, or starts the first one.
    case continueLesson(String)
    /// The assignment that waits for work.
    case nextAssignment(String)
    /// The cards that are due.
    case review
    case course(Int)
    case week(String)
    case lesson(String)
    case quiz(String)
    case assignment(String)
}

/// Which rows are there and which one is selected.
struct HomeState: Equatable, Sendable {
    var selected: HomeRow?
    var openCourses: Set<Int> = []
    var openWeeks: Set<String> = []
    var scroll = 0

    /// Opens the part of the list that the learner is in, and selects what comes next.
    mutating func reset(for state: AppState) {
        if let week = state.currentWeek {
            openCourses.insert(week.course)
            openWeeks.insert(week.id)
        }
        if state.progress.latestLesson == nil { openFirstCourse(of: state) }
        if let selected, state.homeRows(self).contains(selected) { return }
        selected = state.homeRows(self).first
    }

    /// A newcomer sees the first course beside the prelude, so that the way ahead is in view.
    private mutating func openFirstCourse(of state: AppState) {
        guard let course = state.courses.first(where: { $0.label == "1" }) else { return }
        openCourses.insert(course.number)
    }

    mutating func toggle(_ row: HomeRow) {
        switch row {
        case .course(let number): openCourses.formSymmetricDifference([number])
        case .week(let id): openWeeks.formSymmetricDifference([id])
        default: break
        }
    }
}

extension AppState {
    /// The week of the lesson that was read last, else the first week that has something to read.
    var currentWeek: Course.Week? {
        let weeks = courses.flatMap(\.weeks)
        return weeks.first { week in week.lessons.contains { $0.id == progress.latestLesson } }
            ?? weeks.first { !$0.isEmpty }
    }

    /// The lesson to go on with: the latest one while it is not done, then the next that is not done.
    var continueLesson: Course.LessonEntry? {
        let lessons = courses.flatMap(\.weeks).flatMap(\.lessons)
        let start = lessons.firstIndex { $0.id == progress.latestLesson } ?? 0
        let ordered = lessons[start...] + lessons[..<start]
        return ordered.first { progress.places[$0.id]?.isDone != true }
    }

    /// The assignment that has been begun and is not complete, else the first open one from the current week on.
    var nextAssignment: Course.AssignmentEntry? {
        let weeks = courses.flatMap(\.weeks)
        let current = weeks.firstIndex { $0.id == currentWeek?.id } ?? 0
        let open = (weeks[current...] + weeks[..<current]).flatMap(\.assignments).filter { entry in
            progress.functions[entry.id].map { !$0.allSatisfy { $0.status == .passed } } ?? true
        }
        return open.first { progress.functions[$0.id] != nil } ?? open.first
    }

    func homeRows(_ home: HomeState) -> [HomeRow] {
        var rows: [HomeRow] = []
        if let lesson = continueLesson { rows.append(.continueLesson(lesson.id)) }
        if let assignment = nextAssignment { rows.append(.nextAssignment(assignment.id)) }
        if !progress.due.isEmpty { rows.append(.review) }
        for course in courses {
            rows.append(.course(course.number))
            guard home.openCourses.contains(course.number) else { continue }
            for week in course.weeks {
                rows.append(.week(week.id))
                guard home.openWeeks.contains(week.id) else { continue }
                rows += week.lessons.map { .lesson($0.id) }
                rows += week.quiz.map { [.quiz($0.id)] } ?? []
                rows += week.assignments.map { .assignment($0.id) }
            }
        }
        return rows
    }
}

extension Course.Week {
    var isEmpty: Bool { lessons.isEmpty && quiz == nil && assignments.isEmpty }
}
