// A network with one hidden layer, in eight functions, each one built on those above it.
//
// One example is one column: X is (n_x, m), Y is (1, m). The hidden layer has n_h units with tanh, the output one unit
// with the sigmoid.
// `nabla grade c1w3-planar-classification` checks the file, `nabla` shows the guide beside it.

import Nabla

/// What the network learns: W1 (n_h, n_x), b1 (n_h, 1), W2 (n_y, n_h), b2 (n_y, 1).
typealias Parameters = (W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor)

/// The derivative of the cost by each parameter, with the parameter's shape.
typealias Gradients = (dW1: Tensor, db1: Tensor, dW2: Tensor, db2: Tensor)

/// What the forward pass keeps for the backward pass: Z1 and A1 (n_h, m), Z2 and A2 (n_y, m).
typealias Cache = (Z1: Tensor, A1: Tensor, Z2: Tensor, A2: Tensor)

/// The sizes of the three layers.
///
/// - Parameters:
///   - X: the inputs, (n_x, m).
///   - Y: the labels, (n_y, m).
/// - Returns: the inputs n_x, the hidden units n_h, here always 4, and the outputs n_y.
func layerSizes(_ X: Tensor, _ Y: Tensor) -> (n_x: Int, n_h: Int, n_y: Int) {
    todo()
}

/// The parameters from which training starts.
///
/// - Parameters:
///   - n_x: the number of inputs.
///   - n_h: the number of hidden units.
///   - n_y: the number of outputs.
/// - Returns: W1 (n_h, n_x), then W2 (n_y, n_h), both `randn` times 0.01; b1 (n_h, 1) and b2 (n_y, 1) of zeros.
func initializeParameters(_ n_x: Int, _ n_h: Int, _ n_y: Int) -> Parameters {
    todo()
}

/// From the inputs to the predictions.
///
/// - Parameters:
///   - X: the inputs, (n_x, m).
///   - parameters: as from `initializeParameters`.
/// - Returns: A2, the predictions, (n_y, m); the cache for the backward pass.
func forwardPropagation(_ X: Tensor, _ parameters: Parameters) -> (A2: Tensor, cache: Cache) {
    todo()
}

/// The mean logistic loss.
///
/// - Parameters:
///   - A2: the predictions, (1, m).
///   - Y: the labels, (1, m).
func computeCost(_ A2: Tensor, _ Y: Tensor) -> Double {
    todo()
}

/// From the error back to the gradients.
///
/// - Parameters:
///   - parameters: those of the forward pass.
///   - cache: from the forward pass.
///   - X: the inputs, (n_x, m).
///   - Y: the labels, (1, m).
/// - Returns: dW1 (n_h, n_x), db1 (n_h, 1), dW2 (n_y, n_h), db2 (n_y, 1).
func backwardPropagation(
    _ parameters: Parameters, _ cache: Cache, _ X: Tensor, _ Y: Tensor
) -> Gradients {
    todo()
}

/// One step of gradient descent.
///
/// - Parameters:
///   - parameters: where the step starts.
///   - grads: the gradients there.
///   - learningRate: how far to go.
/// - Returns: the parameters after the step.
func updateParameters(
    _ parameters: Parameters, _ grads: Gradients, learningRate: Double = 1.2
) -> Parameters {
    todo()
}

/// Trains the network.
///
/// - Parameters:
///   - X: the inputs, (n_x, m).
///   - Y: the labels, (1, m).
///   - n_h: the number of hidden units.
///   - iterations: how many steps to take.
/// - Returns: the trained parameters; the cost before steps 0, 1000, 2000, ...
func nnModel(
    _ X: Tensor, _ Y: Tensor, _ n_h: Int, iterations: Int = 10000
) -> (parameters: Parameters, costs: [Double]) {
    todo()
}

/// Decides for each example.
///
/// - Parameters:
///   - parameters: as from `nnModel`.
///   - X: the inputs, (n_x, m).
/// - Returns: 1 where the prediction is above 0.5, else 0; (1, m).
func predict(_ parameters: Parameters, _ X: Tensor) -> Tensor {
    todo()
}
