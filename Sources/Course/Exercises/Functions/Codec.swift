package import Tensors

/// How a Swift type of a signature becomes a value that crosses between the processes, and back.
package struct Codec<Content>: Sendable {
    package let form: Form
    package let encode: @Sendable (Content) -> Value
    package let decode: @Sendable (Value) throws -> Content

    package init(
        _ form: Form, encode: @escaping @Sendable (Content) -> Value,
        decode: @escaping @Sendable (Value) throws -> Content
    ) {
        self.form = form
        self.encode = encode
        self.decode = decode
    }
}

extension Codec where Content == Tensor {
    /// A tensor of any shape.
    package static let tensor = Codec(.tensor(nil), encode: { .tensor($0) }, decode: { try $0.tensor })

    /// A tensor of this shape.
    package static func tensor(_ sizes: Form.Size...) -> Codec {
        Codec(.tensor(sizes), encode: { .tensor($0) }, decode: { try $0.tensor })
    }
}

extension Codec where Content == Double {
    package static let number = Codec(.number, encode: { .scalar($0) }, decode: { try $0.number })
}

extension Codec where Content == Int {
    package static func integer(_ range: ClosedRange<Int>) -> Codec {
        Codec(.integer(range), encode: { .integer($0) }, decode: { try $0.integer })
    }
}

extension Codec where Content == [Double] {
    package static let numbers = Codec(
        .numbers, encode: { .list($0.map(Value.scalar)) }, decode: { try $0.list.map { try $0.number } })
}

extension Codec where Content == [Int] {
    package static func integers(count: ClosedRange<Int>, each: ClosedRange<Int>) -> Codec {
        Codec(
            .integers(count: count, each: each), encode: { .list($0.map(Value.integer)) },
            decode: { try $0.list.map { try $0.integer } })
    }
}

extension Codec where Content == String {
    package static func word(_ words: String...) -> Codec {
        Codec(.word(words), encode: { .text($0) }, decode: { try $0.text })
    }
}

extension Codec where Content == [String: Tensor] {
    /// W1, b1, W2, b2, …, and the like, sorted by name.
    package static func layers(weights: String, biases: String) -> Codec {
        Codec(
            .layers(weights: weights, biases: biases),
            encode: { tensors in .record(tensors.sorted { $0.key < $1.key }.map { Output($0.key, $0.value) }) },
            decode: { value in
                try Dictionary(value.members.map { ($0.name, try $0.value.tensor) }) { first, _ in first }
            })
    }
}

extension Codec {
    /// One for each layer.
    package static func stack<Element>(_ element: Codec<Element>) -> Codec where Content == [Element] {
        Codec(
            .stack(element.form), encode: { .list($0.map(element.encode)) },
            decode: { try $0.list.map(element.decode) })
    }
}

extension Value {
    package struct WrongKind: Error {
        package init() {}
    }

    package var tensor: Tensor {
        get throws {
            guard case .tensor(let tensor) = self else { throw WrongKind() }
            return tensor
        }
    }

    package var number: Double {
        get throws {
            guard case .scalar(let number) = self else { throw WrongKind() }
            return number
        }
    }

    package var integer: Int {
        get throws {
            guard case .integer(let number) = self else { throw WrongKind() }
            return number
        }
    }

    package var text: String {
        get throws {
            guard case .text(let text) = self else { throw WrongKind() }
            return text
        }
    }

    package var list: [Value] {
        get throws {
            guard case .list(let list) = self else { throw WrongKind() }
            return list
        }
    }

    /// The members of a record; none for any other value.
    package var members: [Output] {
        if case .record(let members) = self { members } else { [] }
    }

    package func member(_ name: String) throws -> Value {
        guard let member = members.first(where: { $0.name == name }) else { throw WrongKind() }
        return member.value
    }
}
