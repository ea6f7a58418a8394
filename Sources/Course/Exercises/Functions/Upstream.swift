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
}
