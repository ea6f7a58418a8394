import Review
import TestSupport
import Testing

/// What must hold for every memory, whatever its numbers.
@Suite struct SchedulerLawTests {
    private let scheduler = Scheduler.standard

    private func memories(_ count: Int = 500) -> [Memory] {
        var random = SeededGenerator(seed: 6)
        return (0..<count).map { _ in
            Memory(
                stability: .random(in: 0.001...2000, using: &random), difficulty: .random(in: 1...10, using: &random))
        }
    }

    @Test func afterAsManyDaysAsTheStabilityNineInTenAreKnown() {
        for days in [1, 3, 40, 1000] {
            let memory = Memory(stability: Double(days), difficulty: 5)
            #expect(abs(scheduler.retrievability(of: memory, after: days) - 0.9) < 1e-12)
            #expect(scheduler.interval(of: memory) == days)
        }
    }

    @Test func memoryFades() {
        for memory in memories() {
            let curve = [0, 1, 2, 10, 100, 5000].map { scheduler.retrievability(of: memory, after: $0) }
            #expect(curve[0] == 1)
            #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 > $1 && $1 > 0 })
        }
    }

    @Test func aBetterRatingGivesALongerMemory() {
        for memory in memories() {
            for days in [0, 1, 9, 300] {
                let after = Rating.allCases.map { scheduler.memory(memory, after: $0, days: days) }
                #expect(zip(after, after.dropFirst()).allSatisfy { $0.stability <= $1.stability })
                #expect(zip(after, after.dropFirst()).allSatisfy { $0.difficulty >= $1.difficulty })
            }
        }
    }

    @Test func rememberingNeverWeakensAndForgettingNeverStrengthens() {
        for memory in memories() {
            for days in [1, 9, 300] {
                #expect(scheduler.memory(memory, after: .good, days: days).stability >= memory.stability)
                #expect(scheduler.memory(memory, after: .again, days: days).stability <= memory.stability)
            }
        }
    }

    @Test func numbersStayInTheirRanges() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            var card = Card(id: "a", after: Rating.allCases.randomElement(using: &random)!, on: 0)
            var day = 0
            for _ in 0..<40 {
                day += .random(in: 0...400, using: &random)
                card.review(Rating.allCases.randomElement(using: &random)!, on: day)
                #expect(1...10 ~= card.memory.difficulty)
                #expect(card.memory.stability >= 0.001)
                #expect(card.dueDay > day && card.dueDay <= day + 36_500)
            }
            #expect(card.reviews == 41)
        }
    }

    @Test func aHigherRetentionAsksSooner() {
        let strict = Scheduler(retention: 0.95)
        for memory in memories() { #expect(strict.interval(of: memory) <= scheduler.interval(of: memory)) }
    }
}

@Suite struct CardTests {
    @Test func aMistakeIsAskedTheNextDay() {
        let card = Card(id: "q", after: .again, on: 100)
        #expect(!card.isDue(on: 100))
        #expect(card.isDue(on: 101))
        #expect(card.lapses == 1)
    }

    @Test func rightAnswersMoveItFurtherAndFurtherAway() {
        var card = Card(id: "q", after: .again, on: 0)
        var intervals: [Int] = []
        for _ in 0..<5 {
            let day = card.dueDay
            card.review(.good, on: day)
            intervals.append(card.dueDay - day)
        }
        #expect(intervals == intervals.sorted() && intervals[4] > 5 * intervals[0])
    }

    @Test func aClockThatWasSetBackDoesNoHarm() {
        var card = Card(id: "q", after: .good, on: 100)
        card.review(.good, on: 50)
        #expect(card.lastDay == 100 && card.dueDay > 100)
    }

    @Test func whatIsAlmostForgottenComesFirst() {
        let weak = Card(id: "weak", after: .again, on: 0)
        let strong = Card(id: "strong", after: .easy, on: 0)
        #expect([strong, weak].due(on: 30).map(\.id) == ["weak", "strong"])
        #expect([strong, weak].due(on: 1).map(\.id) == ["weak"])
    }
}
