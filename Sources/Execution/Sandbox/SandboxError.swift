/// Why learner code cannot be compiled or run at all. Each is one sentence that says what is wrong and what to do.
package struct SandboxError: Error, CustomStringConvertible, Sendable {
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}
