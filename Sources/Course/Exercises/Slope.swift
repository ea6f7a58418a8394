package import Tensors

/// Derivatives by central differences, (f(x + ε) - f(x - ε)) / 2ε for each element of x.
///
/// - Complexity: two calls of `f` for each element.
package func slopes(at x: Tensor, of f: (Tensor) -> Double) -> Tensor {
    let epsilon = 1e-5
    let values = x.scalars
    let derivatives = values.indices.map { index in
        var (above, below) = (values, values)
        above[index] += epsilon
        below[index] -= epsilon
        let rise = f(Tensor(shape: x.shape, scalars: above)) - f(Tensor(shape: x.shape, scalars: below))
        return rise / (2 * epsilon)
    }
    return Tensor(shape: x.shape, scalars: derivatives)
}

/// The derivative of a function of one number.
package func slope(at x: Double, of f: (Double) -> Double) -> Double {
    let epsilon = 1e-5
    return (f(x + epsilon) - f(x - epsilon)) / (2 * epsilon)
}
