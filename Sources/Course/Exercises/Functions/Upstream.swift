import Synchronization
package import Tensors

/// In a worker: which functions of the learner's file are answered by the grader instead, because they are broken.
///
/// The generated stubs of an isolated build ask here on every call. So a function that calls a broken one is judged by
/// its own part.
public enum Upstream {
    /// The replaced functions and a value of the exercise whose closures ask the grader. Set once in a process, before
    /// any check runs, and only read afterwards.
    package nonisolated(unsafe) static var replaced: (names: Set<String>, exercise: any Sendable)?

    /// The exercise that answers for `function`; `nil` if the learner's own is to run.
    public static func answering<Subject>(_ function: String, as type: Subject.Type) -> Subject? {
        guard let replaced, replaced.names.contains(function) else { return nil }
        return replaced.exercise as? Subject
    }

    /// A call that the grader answers for.
    package struct Question: Codable, Sendable {
        package var arguments: [Value]
        /// Where the generator behind `randn` stands, for a function that draws from it.
        package var random: Random.State?

        package init(_ arguments: [Value], random: Random.State?) {
            (self.arguments, self.random) = (arguments, random)
        }
    }

    /// What the reference gives for a call.
    package struct Answer: Codable, Sendable {
        package var result: Value
        /// Where the generator stands after the call: the caller goes on with the numbers that a right function leaves.
        package var random: Random.State?
    }
}

extension ExerciseFunction {
    /// What `subject` gives for a question from another process.
    ///
    /// - Throws: `BadArguments` where the arguments do not fit the function's forms.
    package func answer(_ question: Upstream.Question, by subject: Subject) throws -> Upstream.Answer {
        guard let random = question.random, !isPure else {
            return Upstream.Answer(result: try call(subject, question.arguments))
        }
        return try SharedRandom.lock.withLock { _ in
            Random.sharedState = random
            return Upstream.Answer(result: try call(subject, question.arguments), random: Random.sharedState)
        }
    }
}
