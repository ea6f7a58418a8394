/// What the lines of a function computed in one run.
package struct FunctionTrace: Sendable, Equatable {
    /// A line of the learner's file, counted from 1, with the values that it computed, in order.
    package struct Line: Sendable, Equatable {
        package var number: Int
        package var text: String
        package var values: [Value]
    }

    package struct Value: Sendable, Equatable {
        /// Empty for an expression that is given no name.
        package var name: String
        /// A line that ran several times shows its last value, how often, and its first one.
        package var text: String
    }

    package let function: String
    /// Why the values are not complete; `nil` if the function came to its end.
    package internal(set) var problem: String?
    private let first: Int
    private let source: [Substring]
    private var values: [Int: [Value]] = [:]

    init(function: String, source: String) {
        self.function = function
        let file = LearnerSource(source)
        first = file.line(of: function) ?? 1
        self.source = (file.text(of: function) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    }

    package var lines: [Line] {
        source.enumerated().map { index, text in
            Line(number: first + index, text: String(text), values: values[first + index] ?? [])
        }
    }

    mutating func add(_ name: String, _ text: String, line: Int) {
        // A value that was given a name is not shown without it as well.
        if name.isEmpty, values[line]?.contains(where: { $0.text == text }) == true { return }
        values[line, default: []].append(Value(name: name, text: text))
    }
}
