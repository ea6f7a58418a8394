package import Exercises

/// An exercise with a reference and known mistakes.
package protocol Solved: Exercise {
    static var reference: Self { get }
    static var mistakes: [Mistake<Self>] { get }
}

/// All exercises with their solutions.
package enum SolutionCatalog {
    package static let all: [any Solved.Type] = [
        Basics.self,
        LogisticRegression.self,
        PlanarClassification.self,
        StepByStep.self,
        DeepApplication.self,
    ]

    package static func solved(id: String) -> (any Solved.Type)? {
        all.first { $0.id == id }
    }
}
