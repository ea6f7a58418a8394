// Logistic regression in six functions, each one built on those above it.
//
// One example is one column: X is (n_x, m), Y is (1, m), w is (n_x, 1), b is a number.
// `nabla grade c1w2-logistic-regression` checks the file, `nabla` shows the guide beside it.

import Nabla

/// Squeezes every number into the range from 0 to 1.
///
/// - Parameter z: a tensor of any shape.
/// - Returns: 1 / (1 + e^-z) for each element; the shape of z.
func sigmoid(_ z: Tensor) -> Tensor {
    todo()
}

/// The parameters from which training starts.
///
/// - Parameter dim: the number of inputs, n_x.
/// - Returns: w of zeros, (n_x, 1), and b = 0.
func initializeWithZeros(_ dim: Int) -> (w: Tensor, b: Double) {
    todo()
}

/// One pass forward and one pass backward over all examples.
///
/// - Parameters:
///   - w: the weights, (n_x, 1).
///   - b: the bias.
///   - X: the inputs, (n_x, m).
///   - Y: the labels 0 and 1, (1, m).
/// - Returns: dw, the derivative of the cost by w, (n_x, 1); db, its derivative by b; the cost.
func propagate(
    _ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor
) -> (dw: Tensor, db: Double, cost: Double) {
    todo()
}

/// Trains by gradient descent.
///
/// - Parameters:
///   - w: the weights to start from, (n_x, 1).
///   - b: the bias to start from.
///   - X: the inputs, (n_x, m).
///   - Y: the labels, (1, m).
///   - iterations: how many steps to take.
///   - learningRate: how far to go in each step.
/// - Returns: the trained w and b; dw and db of the last step; the cost before steps 0, 100, 200, ...
func optimize(
    _ w: Tensor, _ b: Double, _ X: Tensor, _ Y: Tensor, iterations: Int, learningRate: Double
) -> (w: Tensor, b: Double, dw: Tensor, db: Double, costs: [Double]) {
    todo()
}

/// Decides for each example.
///
/// - Parameters:
///   - w: the weights, (n_x, 1).
///   - b: the bias.
///   - X: the inputs, (n_x, m).
/// - Returns: 1 where the activation is above 0.5, else 0; (1, m).
func predict(_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor {
    todo()
}

/// Trains on one set of examples and measures on both.
///
/// - Parameters:
///   - XTrain: the inputs to learn from, (n_x, m_train).
///   - YTrain: their labels, (1, m_train).
///   - XTest: inputs that training does not see, (n_x, m_test).
///   - YTest: their labels, (1, m_test).
///   - iterations: how many steps to take.
///   - learningRate: how far to go in each step.
/// - Returns: the trained w and b; the costs from `optimize`; the right answers on both sets in percent.
func model(
    _ XTrain: Tensor, _ YTrain: Tensor, _ XTest: Tensor, _ YTest: Tensor,
    iterations: Int = 2000, learningRate: Double = 0.5
) -> (w: Tensor, b: Double, costs: [Double], trainAccuracy: Double, testAccuracy: Double) {
    todo()
}
