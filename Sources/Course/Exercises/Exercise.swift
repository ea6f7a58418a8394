/// The functions of an assignment as one value, and what is checked of them.
///
/// A conforming type has a closure for each function that the learner writes. The worker fills them with the learner's
/// functions, the grader with the reference; a check is one closure over such a value and runs on both.
package protocol Exercise: Sendable {
    /// The folder name below `assignments/`, such as `c1w2-logistic-regression`.
    static var id: String { get }
    /// In the order in which the learner writes them.
    static var functions: [ExerciseFunction] { get }
    static var checks: [Check<Self>] { get }
}

/// A function that the learner writes.
package struct ExerciseFunction: Sendable {
    package var name: String
    /// As in the starter, without the body.
    package var signature: String
    /// The body of a closure that calls the learner's function: `%` stands for the learner's module.
    package var call: String
    /// The functions of the exercise that this one is expected to call.
    package var calls: [String]

    package init(_ name: String, signature: String, call: String, calls: [String] = []) {
        self.name = name
        self.signature = signature
        self.call = call
        self.calls = calls
    }
}

/// Something that must be true of a function: its outputs on drawn inputs equal the reference's.
package struct Check<Subject: Exercise>: Sendable {
    package typealias Body = @Sendable (Subject, Trial<Subject>) -> [Output]

    /// The function that the check is for.
    package var function: String
    /// Unique within the function; says what is checked, such as "gradient of w".
    package var name: String
    package var points: Int
    /// How many sizes are tried, from the smallest input to the largest.
    package var sizes: Int
    package var tolerance: Tolerance
    package var body: Body

    package init(
        _ function: String, _ name: String, points: Int, sizes: Int = 6, tolerance: Tolerance = .exact,
        body: @escaping Body
    ) {
        self.function = function
        self.name = name
        self.points = points
        self.sizes = sizes
        self.tolerance = tolerance
        self.body = body
    }

    /// Unique within the exercise.
    package var id: String { "\(function): \(name)" }
}

/// How far a number may lie from the expected one: `absolute + relative * |expected|`.
package struct Tolerance: Sendable, Equatable {
    package var relative: Double
    package var absolute: Double

    package init(relative: Double, absolute: Double) {
        self.relative = relative
        self.absolute = absolute
    }

    /// For formulas that may be written in another order: far below any real mistake, far above rounding.
    package static let exact = Tolerance(relative: 1e-7, absolute: 1e-9)
}

/// A learner's functions on their way from the compiled library to the checks.
public final class ExerciseBox {
    package let exercise: Any

    /// - Parameter exercise: a value of the exercise's type, such as `LogisticRegression`.
    public init(_ exercise: Any) {
        self.exercise = exercise
    }
}
