package import Figures

/// Where a running program's figures, values and progress go.
///
/// A worker sets the audience before it runs learner code. Without one (a learner's own program that imports Nabla)
/// text goes to standard output.
package enum Stage {
    /// Set once, before any learner code runs, and only read afterwards; so it needs no lock.
    package nonisolated(unsafe) static var audience: (any Audience)?
}

package protocol Audience {
    /// The value of an expression in a line of the running cell.
    func value(line: Int, name: String, text: String)
    /// A figure that takes the place of an earlier one with the same name.
    func figure(_ figure: Figure, replacing name: String)
    /// A figure of its own; `number` counts them through the session.
    func figure(_ figure: Figure, numbered number: Int)
    func shown(_ text: String)
    func progress(label: String, fraction: Double)
    /// `todo()` was reached in `function`.
    func notStarted(function: String) -> Never
}
