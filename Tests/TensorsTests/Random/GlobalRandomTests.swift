import Foundation
import Tensors
import Testing

/// One suite, one test at a time: the generator behind the free functions belongs to the whole program.
@Suite("The free functions draw from one seeded generator", .serialized)
struct GlobalRandomTests {
    @Test("Each draws what a seeded value draws")
    func sameDraws() {
        Random.seed(3)
        var random = Random(seed: 3)
        #expect(randn(2, 3) == random.randn(2, 3))
        #expect(randn() == random.randn())
        #expect(randn(shape: [2]) == random.randn(shape: [2]))
        #expect(rand(4) == random.rand(4))
        #expect(rand() == random.rand())
        #expect(uniform(low: 1, high: 2) == random.uniform(low: 1, high: 2))
        #expect(uniform(shape: [2, 2]) == random.uniform(shape: [2, 2]))
        #expect(normal(mean: 5, std: 2) == random.normal(mean: 5, std: 2))
        #expect(normal(shape: [3]) == random.normal(shape: [3]))
        #expect(randint(10) == random.randint(10))
        #expect(randint(-3, 3) == random.randint(-3, 3))
        #expect(randint(9, shape: [5]) == random.randint(9, shape: [5]))
        #expect(randint(2, 9, shape: [5]) == random.randint(2, 9, shape: [5]))
        #expect(permutation(6) == random.permutation(6))
        #expect(permutation(["a", "b", "c"]) == random.permutation(["a", "b", "c"]))
        #expect(choice(9) == random.choice(9))
        #expect(choice(9, count: 3, replace: false) == random.choice(9, count: 3, replace: false))
        #expect(choice(["a", "b"], p: [0.1, 0.9]) == random.choice(["a", "b"], p: [0.1, 0.9]))
        #expect(choice(["a", "b"], count: 4) == random.choice(["a", "b"], count: 4))
        #expect(binomial(20, 0.3) == random.binomial(20, 0.3))
        #expect(binomial(20, 0.3, shape: [2]) == random.binomial(20, 0.3, shape: [2]))
        #expect(multinomial(20, [0.3, 0.7]) == random.multinomial(20, [0.3, 0.7]))
        #expect(multinomial(20, [0.3, 0.7], count: 2) == random.multinomial(20, [0.3, 0.7], count: 2))

        var (shuffled, same) = ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])
        shuffle(&shuffled)
        random.shuffle(&same)
        #expect(shuffled == same)
        var (rows, sameRows) = (rand(4, 2), random.rand(4, 2))
        shuffle(&rows)
        random.shuffle(&sameRows)
        #expect(rows == sameRows)
        #expect(permutation(rows) == random.permutation(sameRows))
    }

    @Test("A new seed starts anew, also in the middle of a pair of normal numbers")
    func reseed() {
        Random.seed(1)
        let first = randn(3)
        Random.seed(1)
        #expect(randn(3) == first)
        Random.seed([1, 2])
        var random = Random(seed: [1, 2])
        #expect(rand(3) == random.rand(3))
    }

    @Test("Its state goes on elsewhere, also in the middle of a pair of normal numbers")
    func carriedOver() throws {
        Random.seed(5)
        _ = randn(3)
        let carried = try JSONEncoder().encode(Random.sharedState)
        let next = randn(1000)
        Random.seed(6)
        Random.sharedState = try JSONDecoder().decode(Random.State.self, from: carried)
        #expect(randn(1000) == next)
    }

    @Test(
        "A state that no generator can have is refused",
        arguments: [
            #"{"twister":{"key":[1,2],"position":0}}"#,
            #"{"twister":{"key":[\#(words(1))],"position":625}}"#,
            #"{"twister":{"key":[\#(words(1))],"position":-1}}"#,
            #"{"twister":{"key":[\#(words(0))],"position":0}}"#,
        ])
    func brokenState(json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Random.State.self, from: Data(json.utf8))
        }
    }

    private static func words(_ last: UInt32) -> String {
        (Array(repeating: "0", count: 623) + ["\(last)"]).joined(separator: ",")
    }
}
