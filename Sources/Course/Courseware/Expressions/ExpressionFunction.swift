import Foundation

/// The functions that expressions may call.
enum ExpressionFunction {
    static func call(_ name: String, _ arguments: [Quantity]) throws(ExpressionError) -> Quantity {
        if let function = curves[name] {
            return try .finite(function(try argument(0, of: arguments, count: 1, name).number()))
        }
        switch name {
        case "min", "max":
            let pair = (
                try argument(0, of: arguments, count: 2, name).number(),
                try argument(1, of: arguments, count: 2, name).number()
            )
            return .number(name == "min" ? Swift.min(pair.0, pair.1) : Swift.max(pair.0, pair.1))
        case "round":
            let number = try argument(0, of: arguments, count: 2, name).number()
            let scale = pow(10, Double(try argument(1, of: arguments, count: 2, name).size()))
            return .number((number * scale).rounded() / scale)
        case "pick":
            // The first value says which of the others is meant, from 0.
            guard let first = arguments.first else { throw ExpressionError("gives `pick` nothing to pick") }
            let choice = try first.size() + 1
            guard arguments.indices.contains(choice) else {
                throw ExpressionError("has no choice \(choice - 1) in `pick`")
            }
            return arguments[choice]
        case "fixed":
            let number = try argument(0, of: arguments, count: 2, name).number()
            let digits = try argument(1, of: arguments, count: 2, name).size()
            return .text(String(format: "%.\(digits)f", number))
        case "signed":
            let number = try argument(0, of: arguments, count: 1, name).number()
            return .text((number < 0 ? "- " : "+ ") + Quantity.number(abs(number)).text)
        default: return try shapeFunction(name, arguments)
        }
    }

    /// Functions of one number.
    private static let curves: [String: @Sendable (Double) -> Double] = [
        "abs": { abs($0) }, "floor": { $0.rounded(.down) }, "exp": { exp($0) }, "log": { log($0) },
        "sqrt": { sqrt($0) }, "cos": { cos($0) }, "tanh": { tanh($0) }, "sigmoid": { 1 / (1 + exp(-$0)) },
        "relu": { max(0, $0) },
    ]

    private static func shapeFunction(
        _ name: String, _ arguments: [Quantity]
    ) throws(ExpressionError) -> Quantity {
        func shape(_ index: Int, of count: Int) throws(ExpressionError) -> [Int] {
            try argument(index, of: arguments, count: count, name).shape()
        }
        switch name {
        case "broadcast":
            let (a, b) = (try shape(0, of: 2), try shape(1, of: 2))
            guard let result = broadcast(a, b) else { throw misfit(a, b) }
            return .shape(result)
        case "fit": return .truth(broadcast(try shape(0, of: 2), try shape(1, of: 2)) != nil)
        case "matmul":
            let (a, b) = (try shape(0, of: 2), try shape(1, of: 2))
            guard a.count == 2, b.count == 2, a[1] == b[0] else { throw misfit(a, b) }
            return .shape([a[0], b[1]])
        case "transpose": return .shape(try shape(0, of: 1).reversed())
        case "sum", "sumKept":
            var sizes = try shape(0, of: 2)
            let axis = try argument(1, of: arguments, count: 2, name).size()
            guard sizes.indices.contains(axis) else {
                throw ExpressionError("has no axis \(axis) in \(shapeText(sizes))")
            }
            if name == "sum" { sizes.remove(at: axis) } else { sizes[axis] = 1 }
            return .shape(sizes)
        case "count": return .number(Double(try shape(0, of: 1).reduce(1, *)))
        default: throw ExpressionError("calls `\(name)`, which Nabla does not know")
        }
    }

    /// The shape of an element-wise operation; `nil` where the shapes do not fit.
    private static func broadcast(_ a: [Int], _ b: [Int]) -> [Int]? {
        let count = max(a.count, b.count)
        let (left, right) = (a.leftPadded(to: count), b.leftPadded(to: count))
        guard zip(left, right).allSatisfy({ $0 == $1 || $0 == 1 || $1 == 1 }) else { return nil }
        return zip(left, right).map { $0 == 1 ? $1 : $0 }
    }

    private static func misfit(_ a: [Int], _ b: [Int]) -> ExpressionError {
        ExpressionError("has shapes that do not fit, \(shapeText(a)) and \(shapeText(b))")
    }

    private static func argument(
        _ index: Int, of arguments: [Quantity], count: Int, _ name: String
    ) throws(ExpressionError) -> Quantity {
        guard arguments.count == count else {
            throw ExpressionError("gives `\(name)` \(arguments.count) values, and it takes \(count)")
        }
        return arguments[index]
    }
}

extension [Int] {
    fileprivate func leftPadded(to count: Int) -> [Int] {
        Array(repeating: 1, count: count - self.count) + self
    }
}
