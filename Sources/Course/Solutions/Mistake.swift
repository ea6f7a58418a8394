package import Exercises

/// A way in which learners get a function wrong, as code.
///
/// It proves that the checks bite (each mistake must fail), and it names what a learner did (outputs equal to the
/// mistake's are explained by it).
package struct Mistake<Subject: Exercise>: Sendable {
    package var function: String
    /// A plain sentence that says what is wrong, without giving the line away.
    package var explanation: String
    /// What to do about it; shown when the explanation did not help.
    package var hint: String
    /// The reference with this mistake in it.
    package var subject: Subject

    package init<Closure>(
        in function: WritableKeyPath<Subject, Closure>, of name: String, _ explanation: String, hint: String,
        _ wrong: Closure
    ) where Subject: Solved {
        self.function = name
        self.explanation = explanation
        self.hint = hint
        subject = Subject.reference
        subject[keyPath: function] = wrong
    }
}
