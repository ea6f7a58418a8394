// Eight small functions on numbers, rows and pictures: the tools of all later assignments.
//
// None of them needs a loop, because a tensor's operations work on all of its elements.
// `nabla grade c1w2-basics` checks the file, `nabla` shows the guide beside it.

import Nabla

/// The sigmoid of one number.
///
/// - Parameter x: any number.
/// - Returns: 1 / (1 + e^-x), between 0 and 1.
func basicSigmoid(_ x: Double) -> Double {
    todo()
}

/// The sigmoid of each element.
///
/// - Parameter x: a tensor of any shape.
/// - Returns: 1 / (1 + e^-x) for each element; the shape of x.
func sigmoid(_ x: Tensor) -> Tensor {
    todo()
}

/// The slope of the sigmoid at each element.
///
/// - Parameter x: a tensor of any shape.
/// - Returns: s (1 - s) for each element, with s = sigmoid(x); the shape of x.
func sigmoidDerivative(_ x: Tensor) -> Tensor {
    todo()
}

/// A picture as one column of numbers.
///
/// - Parameter image: the picture, (height, width, channels).
/// - Returns: the same numbers in the same order, (height * width * channels, 1).
func imageToVector(_ image: Tensor) -> Tensor {
    todo()
}

/// Divides each row by its length.
///
/// - Parameter x: the rows, (n, m); none of them is all zeros.
/// - Returns: rows of length 1, (n, m).
func normalizeRows(_ x: Tensor) -> Tensor {
    todo()
}

/// Turns each row of scores into shares that add up to 1.
///
/// - Parameter x: the scores, (n, m).
/// - Returns: e^x of each entry, divided by the sum over its row, (n, m).
func softmax(_ x: Tensor) -> Tensor {
    todo()
}

/// The loss L1: the sum of the absolute errors.
///
/// - Parameters:
///   - yhat: the predictions, (m,).
///   - y: the true values, (m,).
func l1(_ yhat: Tensor, _ y: Tensor) -> Double {
    todo()
}

/// The loss L2: the sum of the squared errors.
///
/// - Parameters:
///   - yhat: the predictions, (m,).
///   - y: the true values, (m,).
func l2(_ yhat: Tensor, _ y: Tensor) -> Double {
    todo()
}
