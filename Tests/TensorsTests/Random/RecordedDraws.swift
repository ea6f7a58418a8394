import Foundation
import Tensors
import Testing

/// One seed of draws.txt, with NumPy's numbers for the draws that follow it.
struct RecordedSequence: Sendable, CustomTestStringConvertible {
    struct Draw: Sendable {
        let text: String
        let count: Int
        let digest: UInt64
        let first: [UInt64]
    }

    let seed: [Int]
    let isList: Bool
    var draws: [Draw] = []

    var testDescription: String { isList ? "\(seed.count) seeds" : "seed \(seed[0])" }
    var generator: Random { isList ? Random(seed: seed) : Random(seed: seed[0]) }

    static let all: [RecordedSequence] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "draws.txt")
        let text = try! String(contentsOf: file, encoding: .utf8)
        var sequences: [RecordedSequence] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words[0].hasPrefix("seed") {
                let seed = words[1].split(separator: ",").map { Int($0)! }
                sequences.append(RecordedSequence(seed: seed, isList: words[0] == "seeds"))
            } else {
                sequences[sequences.count - 1].draws.append(Draw(line))
            }
        }
        return sequences
    }()
}

extension RecordedSequence.Draw {
    init(_ line: Substring) {
        let sides = line.split(separator: " = ")
        let words = sides[1].split(separator: " ")
        text = String(sides[0])
        count = Int(words[0])!
        digest = UInt64(words[1], radix: 16)!
        first = words.dropFirst(2).map { UInt64($0, radix: 16)! }
    }

    /// FNV-1a, taking a 64-bit pattern at a time, as make_fixtures.py.
    static func digest(of patterns: [UInt64]) -> UInt64 {
        patterns.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
    }

    /// Makes this draw from `random`: the bit patterns of its numbers.
    func replay(_ random: inout Random) -> [UInt64] {
        let words = text.split(separator: " ").map(String.init)
        func int(_ i: Int) -> Int { Int(words[i])! }
        func double(_ i: Int) -> Double { Double(words[i])! }
        func list(_ i: Int) -> [Double] { words[i].split(separator: ",").map { Double($0)! } }
        let last = words[words.count - 1]
        let shape = last == "1" ? nil : Shape(last.split(separator: "x").map { Int($0)! })

        switch words[0] {
        case "rand": return shape.map { bits(random.rand(shape: $0)) } ?? bits(random.rand())
        case "randn": return shape.map { bits(random.randn(shape: $0)) } ?? bits(random.randn())
        case "uniform":
            let (low, high) = (double(1), double(2))
            return shape.map { bits(random.uniform(low: low, high: high, shape: $0)) }
                ?? bits(random.uniform(low: low, high: high))
        case "normal":
            let (mean, std) = (double(1), double(2))
            return shape.map { bits(random.normal(mean: mean, std: std, shape: $0)) }
                ?? bits(random.normal(mean: mean, std: std))
        case "randint":
            let (low, high) = (int(1), int(2))
            return shape.map { bits(random.randint(low, high, shape: $0)) } ?? bits(random.randint(low, high))
        case "binomial":
            let (n, p) = (int(1), double(2))
            return shape.map { bits(random.binomial(n, p, shape: $0)) } ?? bits(random.binomial(n, p))
        case "permutation": return bits(random.permutation(int(1)))
        case "rows":
            let count = shape!.elementCount
            return bits(random.permutation(Tensor(shape: shape!, scalars: (0..<count).map(Double.init))))
        case "choice": return bits(random.choice(int(1), count: int(2)))
        case "chooseUnique": return bits(random.choice(int(1), count: int(2), replace: false))
        case "weighted": return bits(random.choice(list(1).count, count: int(2), p: list(1)))
        case "weightedUnique":
            return bits(random.choice(list(1).count, count: int(2), replace: false, p: list(1)))
        case "multinomial": return bits(random.multinomial(int(1), list(2), count: int(3)))
        default: fatalError("draws.txt has an unknown draw: \(text)")
        }
    }

    private func bits(_ number: Double) -> [UInt64] { [number.bitPattern] }
    private func bits(_ integer: Int) -> [UInt64] { [UInt64(bitPattern: Int64(integer))] }
    private func bits(_ integers: [Int]) -> [UInt64] { integers.map { Double($0).bitPattern } }
    private func bits(_ tensor: Tensor) -> [UInt64] { tensor.scalars.map(\.bitPattern) }
}
