import App
import Courseware
import Screen
import Testing

@Suite struct GlossaryTests {
    @Test func helpInALessonExplainsTheWordsOfTheStep() {
        var session = Session.lesson(width: 100, height: 60)
        session.send(
            .glossaryLoaded(
                Glossary(terms: [
                    .init(name: "neuron", meaning: "It weighs and squashes.", sign: "$a$", lesson: "c1w2-neuron"),
                    .init(name: "bias", meaning: "What is added.", lesson: "c1w2-neuron"),
                    .init(name: "cost", meaning: "What falls.", lesson: "c1w2-neuron"),
                ])))
        session.press(.character("?"))
        #expect(session.text.contains("Words in this step"))
        #expect(session.text.contains("neuron   a"))
        #expect(session.text.contains("It weighs and squashes."))
        #expect(session.text.contains("What is added."))
        #expect(!session.text.contains("What falls."))
    }

    @Test func thereAreNoWordsWhereNoTextIs() {
        var session = Session(width: 100, height: 60)
        session.send(.glossaryLoaded(Glossary(terms: [.init(name: "neuron", meaning: "M.", lesson: "l")])))
        session.press(.character("?"))
        #expect(!session.text.contains("Words in this step"))
    }
}
