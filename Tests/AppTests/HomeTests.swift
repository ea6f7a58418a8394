import Screen
import Courseware
import App
import Testing

@Suite struct HomeTests {
    @Test func aNewcomerIsOfferedTheFirstLesson() {
        var session = Session()
        session.press(.enter)
        #expect(session.effects == [.loadLesson("c1w2-neuron")])
        session.send(.lessonLoaded(Fixtures.lesson, SavedLesson()))
        #expect(session.state.page == .lesson("c1w2-neuron"))
        #expect(
            session.effects == [.savePosition(lesson: "c1w2-neuron", LessonPlace(step: 0, stepCount: 3, isDone: false))]
        )
    }

    @Test func everyDocumentCanBeReachedWithTheArrows() {
        for effect in [
            Effect.loadLesson("c1w2-shapes"), .loadQuiz("c1w2"), .loadAssignment("c1w2-logistic-regression"),
        ] {
            var session = Session()
            session.openFromHome(effect)
            #expect(session.effects == [effect])
        }
    }

    @Test func aCourseFoldsAndUnfolds() {
        var session = Session()
        session.press(.down, .down, .left)
        #expect(!session.text.contains("Week 2"))
        session.press(.right)
        #expect(session.text.contains("Week 2"))
    }

    @Test func aDocumentThatCannotBeReadIsSaidSo() {
        var session = Session()
        session.press(.character("c"))
        session.send(.openingFailed("lessons/a.md, line 3: the title is missing."))
        #expect(session.text.contains("line 3: the title is missing"))
        #expect(session.state.page == .home)
    }

    @Test func theNextAssignmentMayBeInALaterWeek() {
        let done = LessonPlace(step: 0, stepCount: 1, isDone: true)
        let session = Session(progress: LearnerProgress(places: ["c1w2-shapes": done], latestLesson: "unknown"))
        #expect(session.text.contains("Next       Assignment: Logistic regression"))
    }

    @Test func quitting() {
        var session = Session()
        session.press(.character("q"))
        #expect(session.effects == [.quit])
    }

    @Test func afterALessonTheNextOneIsOffered() {
        let place = LessonPlace(step: 2, stepCount: 3, isDone: true)
        var session = Session(progress: LearnerProgress(places: ["c1w2-neuron": place], latestLesson: "c1w2-neuron"))
        session.press(.character("c"))
        #expect(session.effects == [.loadLesson("c1w2-shapes")])
    }
}
