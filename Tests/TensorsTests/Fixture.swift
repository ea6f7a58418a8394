import Foundation
import Tensors

/// One line of a fixture file: what NumPy gave for an operation. `Fixtures/make_fixtures.py` says how they are written.
struct Fixture: Decodable, CustomStringConvertible {
    enum Agreement: String, Decodable { case exact, ulp, relative, norm }

    let op: String
    let args: [String: Argument]
    let inputs: [Tensor]
    let outputs: [Tensor]
    let agree: Agreement

    enum CodingKeys: String, CodingKey {
        case op, args
        case inputs = "in"
        case outputs = "out"
        case agree
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        op = try container.decode(String.self, forKey: .op)
        args = try container.decode([String: Argument].self, forKey: .args)
        inputs = try container.decode([EncodedTensor].self, forKey: .inputs).map(\.tensor)
        outputs = try container.decode([EncodedTensor].self, forKey: .outputs).map(\.tensor)
        agree = try container.decode(Agreement.self, forKey: .agree)
    }

    var description: String { "\(op)(\(inputs.map { "\($0.shape)" }.joined(separator: ", ")), \(args))" }

    static func load(_ family: String) throws -> [Fixture] { try lines(family).map { try decode($0) } }

    static func decode<T: Decodable>(_ line: Data) throws -> T { try JSONDecoder().decode(T.self, from: line) }

    static func lines(_ family: String) throws -> [Data] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(family).jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
    }
}

/// `[shape, base64 of little-endian float64]`.
struct EncodedTensor: Decodable {
    let tensor: Tensor

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let shape = try container.decode([Int].self)
        let bytes = [UInt8](Data(base64Encoded: try container.decode(String.self)) ?? Data())
        let scalars = stride(from: 0, to: bytes.count, by: 8).map { start in
            Double(bitPattern: (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) })
        }
        tensor = Tensor(shape: Shape(shape), scalars: scalars)
    }
}

/// An argument of a case: a number, a text, nothing, or a list of these.
enum Argument: Decodable {
    case number(Double)
    case text(String)
    case none
    case list([Argument])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .number(flag ? 1 : 0)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try container.decode([Argument].self))
        }
    }

    var int: Int? {
        if case .number(let number) = self { Int(number) } else { nil }
    }

    var ints: [Int] { list.map { $0.int! } }

    var list: [Argument] {
        if case .list(let items) = self { items } else { [] }
    }
}

extension Fixture {
    func number(_ name: String) -> Double {
        guard case .number(let number)? = args[name] else { preconditionFailure("\(self) has no number \(name)") }
        return number
    }

    func int(_ name: String) -> Int { Int(number(name)) }
    func flag(_ name: String) -> Bool { int(name) != 0 }

    /// Why the results differ from NumPy's, or nil.
    func difference(from results: [Tensor]) -> String? {
        if results.count != outputs.count { return "\(results.count) results instead of \(outputs.count)" }
        for (result, expected) in zip(results, outputs) {
            if result.shape != expected.shape { return "shape \(result.shape) instead of \(expected.shape)" }
            let scale = expected.scalars.filter(\.isFinite).map(\.magnitude).max() ?? 0
            for (i, (x, y)) in zip(result.scalars, expected.scalars).enumerated() where !agrees(x, y, scale) {
                let input = inputs.first.map { i < $0.count ? "(input \($0.scalars[i]))" : "" } ?? ""
                return "element \(i) is \(x) instead of \(y) \(input)"
            }
        }
        return nil
    }

    private func agrees(_ x: Double, _ y: Double, _ scale: Double) -> Bool {
        if x.isNaN || y.isNaN { return x.isNaN && y.isNaN }
        if x == y { return agree == .norm || agree == .relative || x != 0 || x.sign == y.sign }
        if x.isInfinite || y.isInfinite { return false }
        return switch agree {
        case .exact: false
        case .ulp: abs(x - y) <= 4 * y.ulp
        case .relative: abs(x - y) <= 1e-12 * abs(y)
        case .norm: abs(x - y) <= 1e-12 * scale
        }
    }
}
