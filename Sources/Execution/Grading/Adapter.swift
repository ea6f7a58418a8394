import Exercises
import Sandbox

/// The generated source that binds a learner's free functions to the exercise's type.
struct Adapter {
    static let module = "Assignment"

    let text: String
    /// The function that each line binds, counted from 1.
    private let functionOfLine: [Int: ExerciseFunction]

    init(_ exercise: any Exercise.Type) {
        var lines = [
            "import Exercises",
            "@_cdecl(\"nabla_exercise\")",
            "public func nabla_exercise() -> UnsafeMutableRawPointer {",
            "    let exercise = Exercises.\(exercise)(",
        ]
        var functionOfLine: [Int: ExerciseFunction] = [:]
        for (index, function) in exercise.functions.enumerated() {
            let call = function.call.replacing("%", with: Self.module)
            let comma = index + 1 < exercise.functions.count ? "," : ""
            lines.append("        \(function.name): { \(call) }\(comma)")
            functionOfLine[lines.count] = function
        }
        lines += ["    )", "    return Unmanaged.passRetained(Exercises.ExerciseBox(exercise)).toOpaque()", "}", ""]
        text = lines.joined(separator: "\n")
        self.functionOfLine = functionOfLine
    }

    /// The first error as the learner should see it: in the learner's own file, or about a function's form. Nothing is
    /// said about generated code.
    func problem(_ diagnostics: [Diagnostic], source: String) -> CompileProblem {
        let errors = diagnostics.filter { $0.severity == .error }
        if let own = errors.first(where: { $0.file.hasSuffix("learner.swift") }) {
            return CompileProblem(
                message: own.message, line: own.line, column: own.column,
                excerpt: SourceExcerpt.text(of: source, line: own.line, column: own.column))
        }
        let function = errors.lazy.compactMap { functionOfLine[$0.line] }.first
        guard let function else {
            return CompileProblem(
                message: errors.first?.message ?? "The file cannot be compiled.", line: nil, column: nil, excerpt: "")
        }
        let form = "func \(function.name)\(function.signature)"
        guard let line = Self.line(of: function.name, in: source) else {
            return CompileProblem(
                message: "The function \(function.name) is missing. Write it as: \(form)", line: nil, column: nil,
                excerpt: "")
        }
        return CompileProblem(
            message: "\(function.name) has another form than the assignment asks for. Write it as: \(form)",
            line: line, column: nil, excerpt: SourceExcerpt.text(of: source, line: line, column: nil))
    }

    /// The line where a function is declared, counted from 1.
    static func line(of function: String, in source: String) -> Int? {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { line in
            guard let range = line.firstRange(of: "func \(function)") else { return false }
            guard let next = line[range.upperBound...].first else { return true }
            return next == "(" || next == "<" || next == " "
        }.map { $0 + 1 }
    }
}

/// A line of source with a caret.
enum SourceExcerpt {
    static func text(of source: String, line: Int, column: Int?) -> String {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard line >= 1, line <= lines.count else { return "" }
        let text = String(lines[line - 1])
        guard let column, column >= 1 else { return text }
        return text + "\n" + String(text.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }) + "^"
    }
}
