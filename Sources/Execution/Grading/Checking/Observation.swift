import Exercises
import Wire

/// What one check did in a worker.
struct Observation: Sendable {
    /// For each trial; `nil` from where the code ended before.
    var outputs: [[Output]?]
    var ending = Ending.lost
    var printed = ""
    var errors = ""
    /// The replaced functions that were called, in the order of their first call.
    var asked: [String] = []
    /// A call that the reference could not answer, because the arguments do not fit.
    var badCall: String?
}
