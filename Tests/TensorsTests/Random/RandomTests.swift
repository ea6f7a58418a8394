import Tensors
import Testing

@Suite("Random gives NumPy's numbers")
struct RandomTests {
    @Test("Mixed draws agree bit for bit", arguments: RecordedSequence.all)
    func recordedDraws(_ sequence: RecordedSequence) {
        var random = sequence.generator
        var numbers = 0
        for (i, draw) in sequence.draws.enumerated() {
            let drawn = draw.replay(&random)
            numbers += drawn.count
            let agrees =
                drawn.count == draw.count && drawn.starts(with: draw.first)
                && RecordedSequence.Draw.digest(of: drawn) == draw.digest
            #expect(agrees, "draw \(i): \(draw.text)")
            if !agrees { return }  // every later draw starts from another state
        }
        #expect(numbers >= 10_000)
    }

    @Test("The recording covers enough seeds")
    func coverage() {
        #expect(RecordedSequence.all.count >= 20)
    }

    @Test("The seeds that the courses use start with the numbers they print")
    func firstNormals() {
        var one = Random(seed: 1)
        #expect(one.randn() == 1.6243453636632417)
        #expect(one.randn() == -0.6117564136500754)
        var three = Random(seed: 3)
        #expect(three.randn(1, 2).scalars == [1.7886284734303186, 0.43650985051198943])
    }

    @Test("One at a time or in bulk, the numbers are the same", arguments: [1, 2, 7, 311, 312, 313, 1000])
    func bulkEqualsScalar(count: Int) {
        var bulk = Random(seed: 5)
        var single = bulk
        _ = (bulk.randint(2), single.randint(2))  // an odd number of words, so that pairs straddle blocks
        #expect(bulk.rand(count).scalars == (0..<count).map { _ in single.rand() })
        #expect(bulk.randn(count).scalars == (0..<count).map { _ in single.randn() })
        #expect(bulk == single)
    }

    @Test("The second normal number of a pair is kept over other draws, and dropped by a new seed")
    func keptNormal() {
        var random = Random(seed: 2)
        let pair = random.randn(2).scalars
        random = Random(seed: 2)
        #expect(random.randn() == pair[0])
        _ = random.rand()
        #expect(random.randn() == pair[1])
    }

    @Test("A copy goes on by itself")
    func valueSemantics() {
        var random = Random(seed: 9)
        var copy = random
        let first = random.rand()
        _ = random.rand()
        #expect(copy.rand() == first)
    }

    @Test("An unseeded generator differs from run to run")
    func systemSeed() {
        var (a, b) = (Random(), Random())
        #expect(a.rand(4) != b.rand(4))
    }

    @Test("Elements of any type are shuffled and chosen by the positions that numbers would be")
    func anyElement() {
        let letters = ["a", "b", "c", "d", "e", "f"]
        var random = Random(seed: 4)
        var same = random
        #expect(random.permutation(letters) == same.permutation(6).map { letters[$0] })
        #expect(random.choice(letters, count: 9) == same.choice(6, count: 9).map { letters[$0] })
        #expect(random.choice(letters) == letters[same.choice(6)])
        var shuffled = letters
        random.shuffle(&shuffled)
        #expect(shuffled == same.permutation(letters))
    }

    @Test("A tensor is shuffled along its first axis")
    func shuffleTensor() {
        var random = Random(seed: 4)
        var same = random
        var tensor = Tensor(shape: [3, 2], scalars: [0, 1, 10, 11, 20, 21])
        random.shuffle(&tensor)
        let order = same.permutation(3).map(Double.init)
        #expect(tensor.scalars == order.flatMap { [10 * $0, 10 * $0 + 1] })
        #expect(tensor.shape == [3, 2])
    }
}
