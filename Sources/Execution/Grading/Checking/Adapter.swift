import Exercises
import Sandbox

/// The generated source that binds a learner's free functions to the exercise's type.
struct Adapter {
    static let module = "Assignment"

    let text: String
    /// The function that each line binds, counted from 1.
    private let functionOfLine: [Int: String]
    private let forms: [String: String]

    init<Subject: Exercise>(_ type: Subject.Type) {
        // Of the library only the type, so that a learner's function is never mixed up with the library's.
        var lines = [
            "import Exercises", "import struct Tensors.Tensor",
            "@_cdecl(\"nabla_exercise\")",
            "public func nabla_exercise() -> UnsafeMutableRawPointer {",
            "    let exercise = Exercises.\(type)(",
        ]
        var functionOfLine: [Int: String] = [:]
        for (index, function) in Subject.functions.enumerated() {
            let call = Self.module + "." + function.name + function.signature.passing { index, _ in "$\(index)" }
            let comma = index + 1 < Subject.functions.count ? "," : ""
            lines.append("        \(function.name): { \(call) }\(comma)")
            functionOfLine[lines.count] = function.name
        }
        lines += ["    )", "    return Unmanaged.passRetained(Exercises.ExerciseBox(exercise)).toOpaque()", "}", ""]
        text = lines.joined(separator: "\n")
        self.functionOfLine = functionOfLine
        forms = Dictionary(
            uniqueKeysWithValues: Subject.functions.map { ($0.name, "func \($0.name)\($0.signature.text)") })
    }

    /// What an isolated build has besides: for each function a stub that takes its place, even in calls inside the
    /// learner's file, and lets the grader answer where the function is broken.
    static func stubs<Subject: Exercise>(_ type: Subject.Type) -> String {
        Subject.functions.map { function in
            let signature = function.signature
            func qualified(_ text: String) -> String {
                Subject.sharedTypes.contains(text) ? "Exercises.\(type).\(text)" : text
            }
            let parameters = signature.parameters.map { parameter in
                let label = parameter.label == parameter.name ? "" : (parameter.label ?? "_") + " "
                return "\(label)\(parameter.name): \(qualified(parameter.type))"
            }.joined(separator: ", ")
            // Inside a replacement its own name means the function that it replaces.
            let original = function.name + signature.passing { $1.name }
            let answer = signature.parameters.map(\.name).joined(separator: ", ")
            return """
                @_dynamicReplacement(for: \(function.name)(\(signature.labels)))
                func nabla_\(function.name)(\(parameters)) -> \(qualified(signature.result)) {
                    if let exercise = Exercises.Upstream.answering("\(function.name)", as: Exercises.\(type).self) {
                        return exercise.\(function.name)(\(answer))
                    }
                    return \(original)
                }

                """
        }.joined(separator: "\n")
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
        guard let name = errors.lazy.compactMap({ functionOfLine[$0.line] }).first, let form = forms[name] else {
            return CompileProblem(
                message: "A name of your file is in the way of Nabla's own. Rename what is not asked for.", line: nil,
                column: nil, excerpt: "")
        }
        guard let line = LearnerSource(source).line(of: name) else {
            return CompileProblem(
                message: "The function \(name) is missing. Write it as: \(form)", line: nil, column: nil, excerpt: "")
        }
        return CompileProblem(
            message: "\(name) has another form than the assignment asks for. Write it as: \(form)", line: line,
            column: nil, excerpt: SourceExcerpt.text(of: source, line: line, column: nil))
    }
}
