/// Something that must be true of a function: its outputs on drawn inputs equal the reference's.
package struct Check<Subject: Exercise>: Sendable {
    package typealias Body = @Sendable (Subject, Trial<Subject>) -> [Output]

    /// Whose points these are when the function calls another one that is broken.
    package enum Scope: Sendable {
        /// The function by itself: what it calls may be replaced by the reference.
        case function
        /// All functions together: the points need every one of them.
        case whole
    }

    /// The function that the check is for.
    package var function: String
    /// Unique within the function; says what is checked, such as "gradient of w".
    package var name: String
    package var points: Int
    /// How many sizes are tried, from the smallest input to the largest.
    package var sizes: Int
    package var scope: Scope
    package var tolerance: Tolerance
    package var body: Body
    /// For a function that returns derivatives: the same derivatives, under the same names, as slopes of the subject's
    /// own forward functions. They tell a gradient that is wrong from a forward pass that is wrong.
    package var slopes: Body?

    package init(
        _ function: String, _ name: String, points: Int, sizes: Int = 6, scope: Scope = .function,
        tolerance: Tolerance = .exact, slopes: Body? = nil, body: @escaping Body
    ) {
        self.function = function
        self.name = name
        self.points = points
        self.sizes = sizes
        self.scope = scope
        self.tolerance = tolerance
        self.slopes = slopes
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
    /// For long training runs, in which rounding adds up.
    package static let training = Tolerance(relative: 1e-5, absolute: 1e-7)
    /// For slopes by central differences.
    package static let slope = Tolerance(relative: 1e-4, absolute: 1e-6)

    package func accepts(_ got: Double, for expected: Double) -> Bool {
        if expected.isNaN || got.isNaN { return expected.isNaN && got.isNaN }
        if expected.isInfinite || got.isInfinite { return expected == got }
        return (expected - got).magnitude <= absolute + relative * expected.magnitude
    }
}
