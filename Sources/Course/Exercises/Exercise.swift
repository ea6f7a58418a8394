/// The functions of an assignment as one value, and what is checked of them.
///
/// A conforming type has a closure for each function that the learner writes. The worker fills them with the learner's
/// functions, the grader with the reference; a check is one closure over such a value and runs on both.
package protocol Exercise: Sendable {
    /// The folder name below `assignments/`, such as `c1w2-logistic-regression`.
    static var id: String { get }
    /// In the order in which the learner writes them.
    static var functions: [ExerciseFunction<Self>] { get }
    /// For each function, in the order of `functions`.
    static var checks: [Check<Self>] { get }
    /// Tuple types that the starter declares for its signatures; this type has them under the same names.
    static var sharedTypes: [String] { get }
}

extension Exercise {
    package static var sharedTypes: [String] { [] }

    package static func function(_ name: String) -> ExerciseFunction<Self>? {
        functions.first { $0.name == name }
    }
}

/// A learner's functions on their way from the compiled library to the checks.
public final class ExerciseBox {
    package let exercise: Any

    /// - Parameter exercise: a value of the exercise's type, such as `LogisticRegression`.
    public init(_ exercise: Any) {
        self.exercise = exercise
    }
}
