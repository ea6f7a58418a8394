import App
import Courseware
import Foundation
import Screen
import Testing

/// Keys, sizes and news in any order never crash the program and always give a whole frame.
@Suite struct RandomKeysTests {
    /// `NABLA_MONKEY=200000` lets the monkey play longer; in a debug build it makes some 500 moves a second.
    private static let moves = ProcessInfo.processInfo.environment["NABLA_MONKEY"].flatMap(Int.init) ?? 6000

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func nothingBreaks(seed: UInt64) {
        var random = Numbers(state: seed)
        var session = Session()
        var pages: Set<String> = []
        for _ in 0..<Self.moves / 4 {
            // At times several come at once, as they do when keys are typed faster than frames are drawn.
            let count = Int.random(in: 0..<6, using: &random) == 0 ? 4 : 1
            session.send((0..<count).map { _ in Self.message(&random) })
            for effect in session.effects { session.answer(effect, &random) }
            let frame = session.frame
            #expect(frame.width == session.state.width && frame.height == session.state.height)
            if let cursor = frame.cursor {
                #expect((0..<frame.width).contains(cursor.x) && (0..<frame.height).contains(cursor.y))
            }
            pages.insert("\(session.state.page)")
        }
        // The run has been somewhere.
        #expect(pages.count >= 5)
    }

    private static func message(_ random: inout Numbers) -> Message {
        switch Int.random(in: 0..<100, using: &random) {
        case 0: .resized(width: .random(in: 0...40, using: &random), height: .random(in: 0...10, using: &random))
        case 8: .resized(width: .random(in: 0...200, using: &random), height: .random(in: 0...60, using: &random))
        case 1: .resized(width: 80, height: 24)
        case 2...4: .cellEvent(lesson: Fixtures.lesson.id, cell: .random(in: 0...4, using: &random), event(&random))
        case 5: .gradeEvent(assignment: Fixtures.assignment.id, .finished(Fixtures.report))
        case 6: .fileChanged(assignment: Fixtures.assignment.id, source: "func sigmoid(")
        case 7: .notice("something")
        case 10: .tick(seconds: .random(in: -1...2, using: &random))
        case 11:
            .call(
                [CallSignature(name: "f", parameters: ["a: Int", "b: Int"], active: 1)],
                version: .random(in: 0...20, using: &random), offset: .random(in: 0...40, using: &random))
        case 12:
            .traced(
                assignment: Fixtures.assignment.id,
                TracedFunction(name: "propagate", values: [11: ["m = 3.0"], 99: ["漢字"]], problem: "no"))
        case 9:
            .completions(
                [.init(word: "shape", title: "shape"), .init(word: "show(", title: "show(values: Any...)")],
                version: .random(in: 0...20, using: &random))
        default: .key(key(&random))
        }
    }

    private static func event(_ random: inout Numbers) -> CellEvent {
        [
            .started, .output("text\twith \u{1B}[31mcolour\u{7}\nand lines", isError: true),
            .value(line: .random(in: -1...9, using: &random), name: "a", text: "漢字 😀 \u{301}"),
            .figure(id: "cost", Fixtures.costs), .figure(id: "map", Fixtures.boundary),
            .figure(id: "steps", MotionTests.animation),
            .progress(fraction: .nan, label: ""), .finished(.done, seconds: .infinity), .finished(.failed, seconds: -1),
        ].randomElement(using: &random)!
    }

    private static func key(_ random: inout Numbers) -> Key {
        let named: [Key] = [
            .enter, .enter, .enter, .tab, .shiftTab, .escape, .backspace, .delete, .up, .down, .down, .left, .right,
            .pageUp,
            .pageDown, .home, .end, .scrollUp, .scrollDown, .paste("a\nb\tc"), .paste(""), .control("r"), .control("u"),
            .control("y"), .control("k"), .control("c"), .character("漢"), .selectUp, .selectRight,
            .wordLeft, .wordRight,
            .click(x: .random(in: 0...100, using: &random), y: .random(in: 0...40, using: &random)),
            .character("\u{301}"), .character(" "),
        ]
        if Bool.random(using: &random) { return named.randomElement(using: &random)! }
        return .character("abcdeghijklnopqrstuvwxyzR?{}1[]/,".randomElement(using: &random)!)
    }
}

extension Session {
    /// Answers an effect as the outside would, now or never.
    fileprivate mutating func answer(_ effect: Effect, _ random: inout Numbers) {
        switch effect {
        case .loadLesson: send(.lessonLoaded(Fixtures.lesson, SavedLesson(edits: [2: "let changed = 1"])))
        case .loadQuiz: send(.quizLoaded(Fixtures.quiz))
        case .loadAssignment:
            send(
                .assignmentLoaded(
                    Fixtures.assignment, path: "/w/a.swift", source: Fixtures.assignment.starter, lastReport: nil))
        case .runCell(_, let cell, _): if Bool.random(using: &random) { run(cell) }
        case .loadReview: send(.reviewLoaded([ReviewTests.question, ReviewTests.function]))
        case .loadSearch: send(.searchLoaded(SearchTests.entries))
        default: break
        }
    }
}

/// SplitMix64, the same numbers in every run.
struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
