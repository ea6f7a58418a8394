/// A number that remembers how it was computed, so that derivatives by everything that went into it can be found
/// (course 1, week 2: the computation graph).
///
/// ```swift
/// let a = Variable(3, "a")
/// let b = Variable(2, "b")
/// let J = 3 * (a + b * a)
/// J.backward()
/// show(a.gradient, b.gradient)   // 9 and 9
/// show(graph(J))
/// ```
///
/// Every operation makes a new variable and keeps its inputs, each with its local derivative. `backward` goes through
/// them from the result to the inputs: reverse-mode automatic differentiation.
public final class Variable {
    public let value: Double
    /// How the variable is called in `graph`; may be empty.
    public let name: String
    /// The derivative by this variable of the result whose `backward()` ran last; 0 before.
    public private(set) var gradient = 0.0
    /// Whether `backward()` of a result has reached this variable.
    private(set) var hasGradient = false

    struct Input {
        let variable: Variable
        /// The derivative of what is computed by this input alone.
        let slope: Double
    }

    private(set) var inputs: [Input]
    /// How the value is computed, as it is read from left to right.
    let operation: [OperationPart]

    /// A number that nothing was computed for.
    public init(_ value: Double, _ name: String = "") {
        (self.value, self.name, inputs, operation) = (value, name, [], [])
    }

    init(_ value: Double, _ name: String = "", _ operation: [OperationPart], _ inputs: [Input]) {
        (self.value, self.name, self.operation, self.inputs) = (value, name, operation, inputs)
    }

    /// The same step under a name: `let u = (a * b).named("u")`.
    public func named(_ name: String) -> Variable {
        Variable(value, name, operation, inputs)
    }

    /// Finds the derivative of this result by every variable that it was computed from, as their `gradient`.
    ///
    /// The gradients of an earlier call are replaced, not added to. Where a variable was used several times, the
    /// derivatives along all ways are added.
    ///
    /// - Complexity: O(operations).
    public func backward() {
        let order = order
        for variable in order { (variable.gradient, variable.hasGradient) = (0, true) }
        gradient = 1
        for variable in order.reversed() {
            for input in variable.inputs { input.variable.gradient += variable.gradient * input.slope }
        }
    }

    /// Everything that this variable was computed from, inputs before what is computed from them, and itself.
    var order: [Variable] {
        var order: [Variable] = []
        var seen: Set<ObjectIdentifier> = []
        // A stack of its own: a chain of many thousand operations would be too deep for recursion.
        var stack = [(variable: self, isExpanded: false)]
        while let (variable, isExpanded) = stack.popLast() {
            if isExpanded {
                order.append(variable)
            } else if seen.insert(ObjectIdentifier(variable)).inserted {
                stack.append((variable, true))
                stack += variable.inputs.reversed().map { ($0.variable, false) }
            }
        }
        return order
    }

    // Left to Swift, a long chain would be freed by as many nested calls.
    deinit {
        var rest = inputs.map(\.variable)
        inputs = []
        while var variable = rest.popLast() {
            guard isKnownUniquelyReferenced(&variable) else { continue }
            rest += variable.inputs.map(\.variable)
            variable.inputs = []
        }
    }
}

/// A part of an operation's text: a sign or a number, or the place of an input.
enum OperationPart: Equatable {
    case text(String)
    case input(Int)
}

extension Variable: CustomStringConvertible {
    public var description: String {
        Sample.format(value) + (hasGradient ? " (gradient \(Sample.format(gradient)))" : "")
    }
}
