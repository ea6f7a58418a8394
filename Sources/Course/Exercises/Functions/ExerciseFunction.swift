/// A function that the learner writes: its form in Swift, and how to call and to replace it with values.
package struct ExerciseFunction<Subject: Exercise>: Sendable {
    package typealias Path<Closure> = any WritableKeyPath<Subject, Closure> & Sendable
    /// Computes a result from arguments, all as values.
    package typealias Answer = @Sendable ([Value]) -> Value

    package let name: String
    /// As in the starter, without the body.
    package let signature: Signature
    /// The functions of the exercise that this one is expected to call.
    package let calls: [String]
    /// Whether the result depends on the arguments alone. The others draw from the generator behind `randn`, too.
    package let isPure: Bool
    package let takes: [Form]
    package let gives: Form

    private let callClosure: @Sendable (Subject, [Value]) throws -> Value
    private let replaceClosure: @Sendable (inout Subject, @escaping Answer) -> Void

    /// Calls the function of `subject`.
    ///
    /// - Throws: `BadArguments` where the arguments do not fit the function's forms.
    package func call(_ subject: Subject, _ arguments: [Value]) throws -> Value {
        try check(arguments)
        return try callClosure(subject, arguments)
    }

    /// Lets `answer` compute the function of `subject`.
    package func replace(in subject: inout Subject, with answer: @escaping Answer) {
        replaceClosure(&subject, answer)
    }

    private func check(_ arguments: [Value]) throws(BadArguments) {
        guard arguments.count == takes.count else {
            throw BadArguments(text: "\(name) was called with too few arguments.")
        }
        var sizes: [String: Int] = [:]
        // A cache or a network says what the sizes are; a tensor beside it is more often the one that does not fit.
        for index in takes.indices.filter({ takes[$0].hasParts }) + takes.indices.filter({ !takes[$0].hasParts }) {
            let form = takes[index]
            guard let problem = form.mismatch(arguments[index], sizes: &sizes) else { continue }
            let argument = signature.parameters[index].name
            throw BadArguments(text: "\(name) was called with a wrong argument: \(argument)\(problem).")
        }
    }

    /// For the initialisers that know the closure's type.
    init<Closure>(
        _ name: String, _ signature: String, calls: [String], isPure: Bool, takes: [Form], gives: Form,
        path: Path<Closure>, call: @escaping @Sendable (Closure, [Value]) throws -> Value,
        make: @escaping @Sendable (@escaping Answer) -> Closure
    ) {
        self.name = name
        self.signature = Signature(signature)
        self.calls = calls
        self.isPure = isPure
        self.takes = takes
        self.gives = gives
        callClosure = { try call($0[keyPath: path], $1) }
        replaceClosure = { $0[keyPath: path] = make($1) }
    }
}

/// Arguments that a function cannot take.
package struct BadArguments: Error, Equatable {
    package var text: String
}

extension Codec {
    /// The result in an answer. The answer comes from a value of the same type, so that anything else is a mistake of
    /// ours.
    func result(_ answer: Value) -> Content {
        guard let content = try? decode(answer) else { fatalError("An answer has the wrong form.") }
        return content
    }
}
