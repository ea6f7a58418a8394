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
    case record([Member])

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
        package init(integerLiteral size: Int) { self = .fixed(size) }
    }

    /// Why the value does not have this form; `nil` if it has. Sizes that were unknown get known.
    package func mismatch(_ value: Value, sizes: inout [String: Int]) -> String? {
        switch (self, value) {
        case (.tensor(nil), .tensor), (.number, .scalar): return nil
        case (.tensor(let expected?), .tensor(let tensor)):
            let shape = Array(tensor.shape)
            let fits = shape.count == expected.count && zip(shape, expected).allSatisfy { Self.fit($0, $1, &sizes) }
            return fits ? nil : "has shape \(ShapeText.text(shape)), but \(Self.text(expected)) is needed"
        case (.integer(let range), .integer(let number)):
            return range.contains(number)
                ? nil : "is \(number), but it must be from \(range.lowerBound) to \(range.upperBound)"
        case (.numbers, .list(let list)):
            let isNumbers = list.allSatisfy { if case .scalar = $0 { true } else { false } }
            return isNumbers ? nil : "is not a list of numbers"
        case (.record(let members), .record(let record)):
            for member in members {
                guard let part = record.first(where: { $0.name == member.name }) else { return "has no \(member.name)" }
                if let problem = member.form.mismatch(part.value, sizes: &sizes) {
                    return "has \(member.name) that \(problem)"
                }
            }
            return nil
        default: return "has the wrong type"
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
