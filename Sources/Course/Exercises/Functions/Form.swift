import Tensors

/// What an argument or a result of a function looks like: its type and, for tensors, its shape.
///
/// Sizes have names ("n", "m") that mean the same size everywhere in one call. The grader checks a learner's arguments
/// against the forms before it lets the reference answer, because the reference takes only what fits.
package indirect enum Form: Sendable, Equatable {
    case tensor([Size]?)
    case number
    case integer(ClosedRange<Int>)
    case numbers
    /// Whole numbers in a list, such as the sizes of layers.
    case integers(count: ClosedRange<Int>, each: ClosedRange<Int>)
    /// One of these words.
    case word([String])
    case record([Member])
    /// Tensors by name, for each layer weights and biases: W1 (n1, n0), b1 (n1, 1), W2 (n2, n1), b2 (n2, 1), …, WL (nL, …).
    case layers(weights: String, biases: String)
    /// A list with an entry for each layer: the size `n` of one is the size `n_prev` of the next, and nL that of the last.
    case stack(Form)

    package struct Member: Sendable, Equatable {
        package var name: String
        package var form: Form

        package init(_ name: String, _ form: Form) {
            self.name = name
            self.form = form
        }
    }

    package enum Size: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case named(String)
        case fixed(Int)

        package init(stringLiteral name: String) { self = .named(name) }

        var name: String? { if case .named(let name) = self { name } else { nil } }

        package init(integerLiteral size: Int) { self = .fixed(size) }
    }

    /// Whether it has parts, whose sizes belong together.
    var hasParts: Bool {
        switch self {
        case .record, .layers, .stack: true
        case .tensor, .number, .integer, .numbers, .integers, .word: false
        }
    }

    /// Why the value does not have this form; `nil` if it has. Sizes that were unknown get known.
    ///
    /// - Returns: what follows the value's name in a sentence: " has shape …", or ".W has shape …" for a part of it.
    package func mismatch(_ value: Value, sizes: inout [String: Int]) -> String? {
        switch (self, value) {
        case (.tensor(nil), .tensor), (.number, .scalar): return nil
        case (.tensor(let expected?), .tensor(let tensor)):
            let shape = Array(tensor.shape)
            let known = expected.compactMap(\.name).compactMap { name in sizes[name].map { "\(name) = \($0)" } }
            let fits = shape.count == expected.count && zip(shape, expected).allSatisfy { Self.fit($0, $1, &sizes) }
            if fits { return nil }
            let given = known.isEmpty ? "" : ", with " + known.joined(separator: " and ")
            return " has shape \(ShapeText.text(shape)), but \(Self.text(expected)) is needed\(given)"
        case (.integer(let range), .integer(let number)):
            return range.contains(number)
                ? nil : " is \(number), but it must be from \(range.lowerBound) to \(range.upperBound)"
        case (.numbers, .list(let list)):
            let isNumbers = list.allSatisfy { if case .scalar = $0 { true } else { false } }
            return isNumbers ? nil : " is not a list of numbers"
        case (.integers(let count, let range), .list(let list)):
            let numbers = list.compactMap { if case .integer(let number) = $0 { number } else { nil } }
            guard numbers.count == list.count else { return " is not a list of whole numbers" }
            guard count.contains(list.count) else {
                return " has \(list.count) \(list.count == 1 ? "entry" : "entries")"
            }
            return numbers.first { !range.contains($0) }.map { " holds \($0)" }
        case (.word(let words), .text(let text)):
            return words.contains(text) ? nil : " is “\(text)”, but it must be \(words.joined(separator: " or "))"
        case (.layers(let weights, let biases), .record(let record)):
            return Self.mismatch(ofLayers: record, weights, biases, sizes: &sizes)
        case (.stack(let form), .list(let list)): return Self.mismatch(ofStack: list, form, sizes: &sizes)
        case (.record(let members), .record(let record)):
            for member in members {
                guard let part = record.first(where: { $0.name == member.name }) else {
                    return " has no \(member.name)"
                }
                if let problem = member.form.mismatch(part.value, sizes: &sizes) { return ".\(member.name)\(problem)" }
            }
            return nil
        default: return " has the wrong type"
        }
    }

    private static func fit(_ size: Int, _ expected: Size, _ sizes: inout [String: Int]) -> Bool {
        switch expected {
        case .fixed(let fixed): return size == fixed
        case .named(let name):
            if let known = sizes[name] { return size == known }
            sizes[name] = size
            return size > 0
        }
    }

    private static func text(_ sizes: [Size]) -> String {
        let words = sizes.map { size in
            switch size {
            case .named(let name): name
            case .fixed(let number): String(number)
            }
        }
        return words.count == 1 ? "(\(words[0]),)" : "(" + words.joined(separator: ", ") + ")"
    }
}

/// Shapes as people write them.
package enum ShapeText {
    package static func text(_ shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }
}
