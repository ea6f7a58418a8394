import Tensors

extension Basics: Exercise {
    package static let id = "c1w2-basics"

    package static let functions: [ExerciseFunction<Self>] = [
        ExerciseFunction("basicSigmoid", "(_ x: Double) -> Double", \.basicSigmoid, .number, gives: .number),
        ExerciseFunction("sigmoid", "(_ x: Tensor) -> Tensor", \.sigmoid, .tensor, gives: .tensor),
        ExerciseFunction(
            "sigmoidDerivative", "(_ x: Tensor) -> Tensor", calls: ["sigmoid"], \.sigmoidDerivative, .tensor,
            gives: .tensor),
        ExerciseFunction(
            "imageToVector", "(_ image: Tensor) -> Tensor", \.imageToVector, .tensor("height", "width", "channels"),
            gives: .tensor("n", 1)),
        ExerciseFunction(
            "normalizeRows", "(_ x: Tensor) -> Tensor", \.normalizeRows, .tensor("n", "m"), gives: .tensor("n", "m")),
        ExerciseFunction("softmax", "(_ x: Tensor) -> Tensor", \.softmax, .tensor("n", "m"), gives: .tensor("n", "m")),
        ExerciseFunction(
            "l1", "(_ yhat: Tensor, _ y: Tensor) -> Double", \.l1, .tensor("m"), .tensor("m"), gives: .number),
        ExerciseFunction(
            "l2", "(_ yhat: Tensor, _ y: Tensor) -> Double", \.l2, .tensor("m"), .tensor("m"), gives: .number),
    ]
}
