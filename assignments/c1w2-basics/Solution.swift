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
    // nabla:begin
    1 / (1 + exp(-x))
    // nabla:end
}

/// The sigmoid of each element.
///
/// - Parameter x: a tensor of any shape.
/// - Returns: 1 / (1 + e^-x) for each element; the shape of x.
func sigmoid(_ x: Tensor) -> Tensor {
    // nabla:begin
    1 / (1 + exp(-x))
    // nabla:end
}

/// The slope of the sigmoid at each element.
///
/// - Parameter x: a tensor of any shape.
/// - Returns: s (1 - s) for each element, with s = sigmoid(x); the shape of x.
func sigmoidDerivative(_ x: Tensor) -> Tensor {
    // nabla:begin
    let s = sigmoid(x)
    return s * (1 - s)
    // nabla:end
}

/// A picture as one column of numbers.
///
/// - Parameter image: the picture, (height, width, channels).
/// - Returns: the same numbers in the same order, (height * width * channels, 1).
func imageToVector(_ image: Tensor) -> Tensor {
    // nabla:begin
    image.reshape(image.count, 1)
    // nabla:end
}

/// Divides each row by its length.
///
/// - Parameter x: the rows, (n, m); none of them is all zeros.
/// - Returns: rows of length 1, (n, m).
func normalizeRows(_ x: Tensor) -> Tensor {
    // nabla:begin
    let lengths = sqrt(square(x).sum(axis: 1, keepDims: true))  // (n, 1)
    return x / lengths
    // nabla:end
}

/// Turns each row of scores into shares that add up to 1.
///
/// - Parameter x: the scores, (n, m).
/// - Returns: e^x of each entry, divided by the sum over its row, (n, m).
func softmax(_ x: Tensor) -> Tensor {
    // nabla:begin
    let powers = exp(x)
    return powers / powers.sum(axis: 1, keepDims: true)
    // nabla:end
}

/// The loss L1: the sum of the absolute errors.
///
/// - Parameters:
///   - yhat: the predictions, (m,).
///   - y: the true values, (m,).
func l1(_ yhat: Tensor, _ y: Tensor) -> Double {
    // nabla:begin
    abs(y - yhat).sum()
    // nabla:end
}

/// The loss L2: the sum of the squared errors.
///
/// - Parameters:
///   - yhat: the predictions, (m,).
///   - y: the true values, (m,).
func l2(_ yhat: Tensor, _ y: Tensor) -> Double {
    // nabla:begin
    square(y - yhat).sum()
    // nabla:end
}
