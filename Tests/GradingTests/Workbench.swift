import Foundation
import Sandbox
import Solutions

@testable import Grading

/// A grader with the products of the build that the tests run from.
enum Workbench {
    private static let ready = Task {
        let program = Installation.runningProgram()
        let installation = try Installation.find(program: program)
        // Kept beside the products, so that the compiler's own module cache is warm from the second run on.
        let cache = program.deletingLastPathComponent().appending(path: "grading-tests-cache")
        let toolchain = try await Toolchain.find(cache: cache, environment: ProcessInfo.processInfo.environment)
        return Compiler(
            toolchain: toolchain, installation: installation, workplace: Workplace(cache: cache))
    }

    static func compiler() async throws -> Compiler {
        try await ready.value
    }

    static func grade(_ source: String, as assignment: String, seed: UInt64 = 7) async throws -> GradeReport {
        try await Grader(compiler: compiler()).grade(assignment, source: source, seed: seed)
    }
}

/// Judges another writing of the functions in this process, as a grade would judge it from a worker.
///
/// - Returns: `nil` where the check is passed.
func verdict<Subject: Solved>(on subject: Subject, by plan: CheckPlan<Subject>) async -> CheckReport? {
    let observation = Observation(outputs: plan.outputs(of: subject))
    guard let first = plan.firstFailure(in: observation.outputs) else { return nil }
    let failure = await plan.shrink(first) { cases in cases.map { plan.outputs(of: subject, for: $0) } }
    return Judge.report(failure, of: plan, observation, slopes: plan.slopes(of: subject))
}

/// An assignment's files as learners' work in tests.
struct Work: Sendable {
    let assignment: String

    static let logisticRegression = Work(assignment: "c1w2-logistic-regression")
    static let planarClassification = Work(assignment: "c1w3-planar-classification")
    static let basics = Work(assignment: "c1w2-basics")
    static let stepByStep = Work(assignment: "c1w4-step-by-step")
    static let deepApplication = Work(assignment: "c1w4-application")
    static let all = [logisticRegression, planarClassification, basics, stepByStep, deepApplication]

    var solution: String { get throws { try file("Solution.swift") } }
    var starter: String { get throws { try file("Starter.swift") } }

    /// The solution with other text in place of one function's marked part.
    func solution(_ function: String, body: String) throws -> String {
        try Self.replace(function, in: solution, by: body)
    }

    static func replace(_ function: String, in text: String, by body: String) throws -> String {
        guard let start = text.firstRange(of: "func \(function)("),
            let begin = text[start.upperBound...].firstRange(of: "// nabla:begin\n"),
            let end = text[begin.upperBound...].firstRange(of: "// nabla:end")
        else { throw CocoaError(.formatting) }
        return text[..<begin.upperBound] + body + "\n" + text[end.lowerBound...]
    }

    private func file(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../assignments")
        return try String(contentsOf: folder.appending(path: "\(assignment)/\(name)").standardized, encoding: .utf8)
    }
}

extension GradeReport {
    subscript(function: String) -> FunctionReport? {
        functions.first { $0.name == function }
    }

    var statuses: [FunctionReport.Status] { functions.map(\.status) }
}
