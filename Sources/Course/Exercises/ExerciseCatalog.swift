/// All exercises that Nabla can grade.
package enum ExerciseCatalog {
    package static let all: [any Exercise.Type] = [
        Basics.self,
        LogisticRegression.self,
        PlanarClassification.self,
        StepByStep.self,
        DeepApplication.self,
    ]

    package static func exercise(id: String) -> (any Exercise.Type)? {
        all.first { $0.id == id }
    }
}
