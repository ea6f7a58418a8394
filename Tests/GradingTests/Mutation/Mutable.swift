import Exercises
import Solutions
import Synchronization
import Tensors

/// A function of an exercise as a program, and how a program takes its place in the exercise.
struct Mutable<Subject: Solved>: Sendable {
    var function: String
    /// Names that a mutation may use.
    var names: [String]
    /// How many of the mutants are of this function.
    var weight: Int
    var program: @Sendable () -> Program
    var bind: @Sendable (Program, Breakdown) -> Subject

    init(
        _ function: String, names: [String], weight: Int, program: @escaping @Sendable () -> Program,
        bind: @escaping @Sendable (inout Subject, Mutant) -> Void
    ) {
        self.function = function
        self.names = names
        self.weight = weight
        self.program = program
        self.bind = { program, breakdown in
            var subject = Subject.reference
            bind(&subject, Mutant(program: program, breakdown: breakdown))
            return subject
        }
    }
}

/// Notes that a program did something impossible, as a trap would in a learner's code.
final class Breakdown: Sendable {
    private let hasHappened = Mutex(false)

    func happen() { hasHappened.withLock { $0 = true } }

    /// Whether it happened since the last call.
    func take() -> Bool {
        hasHappened.withLock { happened in
            defer { happened = false }
            return happened
        }
    }
}

/// A program that runs as a closure of an exercise.
struct Mutant: @unchecked Sendable {  // Programs are trees of values.
    let program: Program
    let breakdown: Breakdown

    func callAsFunction<Result>(
        _ scope: [String: Quantity], calls: Program.Calls = [:], else spare: Result,
        _ take: ([Quantity]) throws -> Result
    ) -> Result {
        do {
            return try take(program.run(scope, calls: calls))
        } catch {
            breakdown.happen()
            return spare
        }
    }
}

extension Quantity {
    /// The quantity as a tensor; a number is none.
    var matrix: Tensor {
        get throws(Impossible) {
            if shape.isEmpty { throw Impossible() }
            return tensor
        }
    }
}
