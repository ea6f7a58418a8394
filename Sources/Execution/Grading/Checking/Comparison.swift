import Exercises
import Tensors

/// How an output differs from the expected one; `nil` from `compare` means that it does not.
struct Mismatch {
    enum Kind {
        case missing
        case kind(expected: String, got: String)
        case shape(expected: [Int], got: [Int])
        /// Positions (row-major) that differ.
        case values(positions: [Int])
    }

    var output: String
    var expected: Value
    var got: Value?
    var kind: Kind
}

enum Comparison {
    /// The first output that differs, in the order of the expected ones.
    static func firstMismatch(expected: [Output], got: [Output], tolerance: Tolerance) -> Mismatch? {
        for output in expected {
            guard let other = got.first(where: { $0.name == output.name }) else {
                return Mismatch(output: output.name, expected: output.value, got: nil, kind: .missing)
            }
            if let mismatch = compare(output.name, output.value, other.value, tolerance) { return mismatch }
        }
        return nil
    }

    static func agree(_ expected: [Output], _ got: [Output], tolerance: Tolerance) -> Bool {
        firstMismatch(expected: expected, got: got, tolerance: tolerance) == nil
    }

    private static func compare(_ name: String, _ expected: Value, _ got: Value, _ tolerance: Tolerance) -> Mismatch? {
        func mismatch(_ kind: Mismatch.Kind) -> Mismatch {
            Mismatch(output: name, expected: expected, got: got, kind: kind)
        }
        switch (expected, got) {
        case (.tensor(let one), .tensor(let other)):
            guard one.shape == other.shape else {
                return mismatch(.shape(expected: Array(one.shape), got: Array(other.shape)))
            }
            let positions = differing(one.scalars, other.scalars, tolerance)
            return positions.isEmpty ? nil : mismatch(.values(positions: positions))
        case (.scalar(let one), .scalar(let other)):
            return tolerance.accepts(other, for: one) ? nil : mismatch(.values(positions: [0]))
        case (.list(let ones), .list(let others)):
            guard ones.count == others.count else {
                return mismatch(.shape(expected: [ones.count], got: [others.count]))
            }
            if let numbers = numbers(ones), let otherNumbers = Self.numbers(others) {
                let positions = differing(numbers, otherNumbers, tolerance)
                return positions.isEmpty ? nil : mismatch(.values(positions: positions))
            }
            for (index, pair) in zip(ones, others).enumerated() {
                if let inner = compare("\(name)[\(index)]", pair.0, pair.1, tolerance) { return inner }
            }
            return nil
        case (.record(let ones), .record(let others)):
            for one in ones {
                guard let other = others.first(where: { $0.name == one.name }) else {
                    return Mismatch(output: "\(name).\(one.name)", expected: one.value, got: nil, kind: .missing)
                }
                if let inner = compare("\(name).\(one.name)", one.value, other.value, tolerance) { return inner }
            }
            return nil
        case (.integer, .integer), (.boolean, .boolean), (.text, .text):
            return expected == got ? nil : mismatch(.values(positions: [0]))
        default:
            return mismatch(.kind(expected: kindName(expected), got: kindName(got)))
        }
    }

    /// The numbers of a value, row-major; `nil` for one that holds none.
    static func numbers(of value: Value) -> [Double]? {
        switch value {
        case .tensor(let tensor): tensor.scalars
        case .scalar(let number): [number]
        case .list(let list): numbers(list)
        case .integer(let number): [Double(number)]
        case .boolean, .text, .record: nil
        }
    }

    private static func numbers(_ list: [Value]) -> [Double]? {
        var numbers: [Double] = []
        for value in list {
            guard case .scalar(let number) = value else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func differing(_ ones: [Double], _ others: [Double], _ tolerance: Tolerance) -> [Int] {
        zip(ones, others).enumerated().compactMap { tolerance.accepts($1.1, for: $1.0) ? nil : $0 }
    }

    private static func kindName(_ value: Value) -> String {
        switch value {
        case .tensor: "a tensor"
        case .scalar: "a number"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .text: "a text"
        case .list: "a list"
        case .record: "a record"
        }
    }
}
