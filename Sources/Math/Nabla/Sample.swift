import Tensors

/// A value in a few characters, cheap to take in a hot loop: text is made only when the cell ends.
enum Sample {
    case number(Double)
    case integer(Int)
    case tensor(shape: [Int], head: [Double])
    case text(String)
    /// Described when the cell ends: that may take longer than the lines of a training loop.
    case other(Any)

    /// How many numbers of a tensor are shown beside a line.
    private static let shownNumbers = 3
    private static let shownTensors = 6
    private static let longestText = 60

    init<Content>(_ value: Content) {
        // Comparing metatypes is far cheaper than a dynamic cast, and these three are what loops compute.
        if Content.self == Double.self {
            self = .number(unsafeBitCast(value, to: Double.self))
        } else if Content.self == Int.self {
            self = .integer(unsafeBitCast(value, to: Int.self))
        } else if Content.self == Tensor.self {
            let tensor = unsafeBitCast(value, to: Tensor.self)
            self = .tensor(shape: Array(tensor.shape), head: Array(tensor.scalars.prefix(Self.shownNumbers)))
        } else if Content.self == String.self || Self.isLong(value) {
            // Kept as they are, they would be copied in full whenever the loop changes them.
            self = .text(Self.brief(value))
        } else {
            self = .other(value)
        }
    }

    /// Whether a copy of a collection would cost more than describing it. A few tensors are copied sooner than their
    /// numbers are written.
    private static func isLong<Content>(_ value: Content) -> Bool {
        guard let collection = value as? any Collection else { return false }
        return Content.self == [Double].self || collection.count > 16
    }

    var text: String {
        switch self {
        case .number(let number): Self.format(number)
        case .integer(let integer): String(integer)
        case .tensor(let shape, let head): Self.format(shape: shape, head: head)
        case .text(let text): text
        case .other(let value): Self.brief(value)
        }
    }

    private static func brief(_ value: Any) -> String {
        // A cast would convert an array of other numbers, each of them.
        if type(of: value) == [Double].self, let numbers = value as? [Double], numbers.count > shownNumbers {
            return "\(numbers.count) numbers: " + numbers.prefix(shownNumbers).map(format).joined(separator: " ") + " …"
        }
        if let tensor = value as? Tensor {
            return format(shape: Array(tensor.shape), head: Array(tensor.scalars.prefix(shownNumbers)))
        }
        if let number = value as? Double { return format(number) }
        if let shapes = shapes(value) { return shapes }
        if let parts = tuple(value) ?? elided(value) { return parts }
        let line = String(describing: value).split(separator: "\n", omittingEmptySubsequences: false)
        let first = line.first.map(String.init) ?? ""
        return first.count > longestText || line.count > 1 ? String(first.prefix(longestText)) + "…" : first
    }

    /// The shapes of a list of tensors, or of tensors by name; `nil` for anything else.
    private static func shapes(_ value: Any) -> String? {
        var parts: [String] = []
        if type(of: value) == [Tensor].self, let tensors = value as? [Tensor] {
            parts = tensors.prefix(shownTensors).map { size(Array($0.shape)) }
        } else if type(of: value) == [String: Tensor].self, let tensors = value as? [String: Tensor] {
            parts = tensors.keys.sorted().prefix(shownTensors).map {
                "\($0) \(size(tensors[$0].map { Array($0.shape) } ?? []))"
            }
        }
        guard !parts.isEmpty, let count = (value as? any Collection)?.count else { return nil }
        return "\(count) \(count == 1 ? "tensor" : "tensors"): " + parts.joined(separator: ", ")
            + (count > parts.count ? " …" : "")
    }

    private static func size(_ shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }

    /// The first elements of a long collection, or of one that holds collections, and how many there are.
    ///
    /// - Complexity: O(1), however long it is.
    private static func elided(_ value: Any) -> String? {
        let mirror = Mirror(reflecting: value)
        guard [.collection, .set, .dictionary].contains(mirror.displayStyle) else { return nil }
        let count = mirror.children.count
        let isNested = mirror.children.first.map { $0.value is any Collection && !($0.value is String) } ?? false
        guard count > 8 || isNested else { return nil }
        let head = mirror.children.prefix(shownNumbers).map { brief($0.value) }.joined(separator: ", ")
        return count > shownNumbers ? "[\(head), …]  \(count) in all" : "[\(head)]"
    }

    /// What is shown of a cell's last value: all of it, unless nobody would read that.
    static func full(_ value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        let isLong = [.collection, .set, .dictionary].contains(mirror.displayStyle) && mirror.children.count > 1000
        return isLong ? brief(value) : String(describing: value)
    }

    /// A tuple's parts, each in brief; `nil` for anything else.
    private static func tuple(_ value: Any) -> String? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .tuple else { return nil }
        let parts = mirror.children.map { child in
            let label = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 + ": " } ?? ""
            return label + brief(child.value)
        }
        return "(" + parts.joined(separator: ", ") + ")"
    }

    private static func format(shape: [Int], head: [Double]) -> String {
        let count = shape.reduce(1, *)
        let numbers = head.map(format).joined(separator: " ")
        return numbers.isEmpty ? size(shape) : size(shape) + "  " + numbers + (count > head.count ? " …" : "")
    }

    /// Four significant digits are enough beside a line.
    static func format(_ number: Double) -> String {
        guard number.isFinite, number != 0 else { return number == 0 ? "0" : String(number) }
        let size = number.magnitude
        if number == number.rounded(), size < 1e7 { return String(Int(number)) }
        if size >= 1e5 || size < 1e-3 { return scientific(number) }
        return decimal(number, digits: max(0, 3 - exponent(size)))
    }

    private static func exponent(_ size: Double) -> Int {
        var exponent = 0
        var rest = size
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        while rest < 1 {
            rest *= 10
            exponent -= 1
        }
        return exponent
    }

    private static func scientific(_ number: Double) -> String {
        var exponent = exponent(number.magnitude)
        var mantissa = (number / power(exponent) * 1000).rounded() / 1000
        if mantissa.magnitude >= 10 {
            mantissa /= 10
            exponent += 1
        }
        return decimal(mantissa, digits: 3) + "e" + String(exponent)
    }

    private static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent.magnitude { result = exponent < 0 ? result / 10 : result * 10 }
        return result
    }

    private static func decimal(_ number: Double, digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let whole = Int((number.magnitude * scale).rounded())
        let sign = number < 0 ? "-" : ""
        guard digits > 0 else { return sign + String(whole) }
        let divisor = Int(scale)
        let fraction = String(whole % divisor)
        return sign + String(whole / divisor) + "."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
