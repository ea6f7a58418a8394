import Courseware
import Grading

/// What can be said of an assignment's documents alone.
struct AssignmentDocumentAudit {
    let document: AssignmentDocument
    let solution: String

    var items: [AssignmentAudit.Item] {
        [
            .init(claim: "The starter is the solution with its marked parts cut", problems: twins),
            .init(claim: "The functions are those of the grader, in order", problems: functions),
            .init(claim: "Every function has hints", problems: hints),
            .init(claim: "The comments state shapes", problems: shapes),
        ]
    }

    private var twins: [String] {
        do {
            let cut = try StarterFile.starter(from: solution)
            return cut == document.starter ? [] : ["Starter.swift differs from what Solution.swift gives."]
        } catch {
            return ["\(error)"]
        }
    }

    private var functions: [String] {
        let (described, graded) = (document.functions.map(\.name), Grader.functions(of: document.id))
        return described == graded ? [] : ["The guide has \(described), the grader \(graded)."]
    }

    private var hints: [String] {
        document.functions.filter { $0.hints.count < 2 }.map { "\($0.name) needs at least two hints." }
    }

    /// A function with a tensor in its head has a shape such as (n_x, m) in its comment.
    private var shapes: [String] {
        let source = LearnerSource(document.starter)
        return document.functions.map(\.name).filter { name in
            guard let head = source.head(of: name), head.declaration.contains("Tensor") else { return false }
            return head.comment.firstMatch(of: /\([^()]+,[^()]*\)|shape/) == nil
        }.map { "The comment of \($0) states no shape." }
    }
}
