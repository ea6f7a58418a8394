extension OtherWritingTests {
    static let basics: [Writing] = [
        Writing(
            name: "stable sigmoids, and the slope from exponentials", work: .basics,
            bodies: [
                ("basicSigmoid", "x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x))"),
                ("sigmoid", "Tensor(shape: x.shape, scalars: x.scalars.map(basicSigmoid))"),
                ("sigmoidDerivative", "exp(-x) / square(1 + exp(-x))"),
            ]),
        Writing(
            name: "sigmoids through tanh, and the slope through both sides", work: .basics,
            bodies: [
                ("basicSigmoid", "0.5 + 0.5 * tanh(x / 2)"),
                ("sigmoid", "(tanh(0.5 * x) + 1) / 2"),
                ("sigmoidDerivative", "sigmoid(x) * sigmoid(-x)"),
            ]),
        Writing(
            name: "a picture by loops, rows by loops", work: .basics,
            bodies: [
                (
                    "imageToVector",
                    """
                    let (h, w, c) = (image.shape[0], image.shape[1], image.shape[2])
                    var column = Tensor.zeros(h * w * c, 1)
                    for row in 0..<h {
                        for pixel in 0..<w {
                            for color in 0..<c { column[(row * w + pixel) * c + color, 0] = image[row, pixel, color] }
                        }
                    }
                    return column
                    """
                ),
                (
                    "normalizeRows",
                    """
                    var result = x
                    for i in 0..<x.shape[0] {
                        var total = 0.0
                        for j in 0..<x.shape[1] { total += x[i, j] * x[i, j] }
                        for j in 0..<x.shape[1] { result[i, j] = x[i, j] / sqrt(total) }
                    }
                    return result
                    """
                ),
            ]),
        Writing(
            name: "by axes of the transpose, and a stable softmax", work: .basics,
            bodies: [
                ("imageToVector", "image.ravel().expandDims(1)"),
                ("normalizeRows", "(x.T / sqrt((x.T * x.T).sum(axis: 0))).T"),
                (
                    "softmax",
                    """
                    let shifted = exp(x - x.max(axis: 1, keepDims: true))
                    return shifted * reciprocal(shifted.sum(axis: 1, keepDims: true))
                    """
                ),
            ]),
        Writing(
            name: "the library's softmax and norm", work: .basics,
            bodies: [
                ("softmax", "Nabla.softmax(x, axis: 1)"),
                ("normalizeRows", "x / x.norm(axis: 1, keepDims: true)"),
            ]),
        Writing(
            name: "losses as loops and as products", work: .basics,
            bodies: [
                (
                    "l1",
                    """
                    var total = 0.0
                    for (guess, truth) in zip(yhat.scalars, y.scalars) { total += guess > truth ? guess - truth : truth - guess }
                    return total
                    """
                ),
                ("l2", "dot(yhat - y, yhat - y).item()"),
            ]),
        Writing(
            name: "losses through means and norms", work: .basics,
            bodies: [
                ("l1", "abs(yhat - y).mean() * Double(y.count)"), ("l2", "pow((yhat - y).norm(), 2)"),
            ]),
    ]
}
