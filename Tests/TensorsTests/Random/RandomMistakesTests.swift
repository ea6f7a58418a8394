import Tensors
import Testing

@Suite("A wrong argument stops the program with a sentence and the caller's line")
struct RandomMistakesTests {
    @Test func seed() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Random(seed: -1)
        }
        expect(result, "Random(seed:): the seed must be between 0 and 4294967295, but is -1.")
    }

    @Test func randint() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensors.randint(5, 5)
        }
        expect(result, "randint: low must be less than high, but low is 5 and high is 5.")
    }

    @Test func normal() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensors.normal(std: -2)
        }
        expect(result, "normal: the standard deviation std must be 0 or more, but is -2.0.")
    }

    @Test func choiceWithoutReplacement() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = choice(3, count: 4, replace: false)
        }
        expect(result, "choice: 4 of 3 cannot be chosen without replacement (replace: false).")
    }

    @Test func choiceProbabilities() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = choice(["a", "b"], p: [0.25, 0.5])
        }
        expect(result, "choice: the probabilities in p must sum to 1, but sum to 0.75.")
    }

    @Test func binomial() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensors.binomial(3, 1.5)
        }
        expect(result, "binomial: p must be between 0 and 1, but is 1.5.")
    }

    @Test func multinomial() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Tensors.multinomial(3, [0.9, 0.9, 0.1])
        }
        expect(result, "multinomial: the probabilities in p sum to more than 1.")
    }

    @Test func permutation() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = Random(seed: 1)
            _ = random.permutation(Tensor(shape: [], scalars: [1]))
        }
        expect(result, "permutation: a tensor of rank 0 has no first axis to shuffle along.")
    }

    private func expect(_ result: ExitTest.Result?, _ sentence: String) {
        let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(message.contains(sentence), "\(message)")
        #expect(message.contains("RandomMistakesTests.swift:"), "\(message)")
    }
}
