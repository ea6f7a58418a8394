public import Figures
public import Tensors

/// A network as columns of units, joined by lines that show the weights: orange above zero, blue below, the fainter the
/// nearer to it.
///
/// - Parameters:
///   - weights: W of each layer from the first to the last, (units, units of the layer before).
///   - inputs: names beside the inputs.
///   - outputs: names beside the outputs.
public func networkDiagram(
    _ weights: [Tensor], _ title: String = "", inputs: [String] = [], outputs: [String] = [],
    file: StaticString = #fileID, line: UInt = #line
) -> Figure {
    guard let first = weights.first, first.shape.count == 2 else {
        refuse(
            "networkDiagram: it needs the weights of at least one layer, (units, units of the layer before).", file,
            line)
    }
    var sizes = [first.shape[1]]
    for (index, matrix) in weights.enumerated() {
        guard matrix.shape.count == 2, matrix.shape[1] == sizes[index] else {
            refuse(
                "networkDiagram: the weights of layer \(index + 1) have shape \(matrix.shape), and the layer before has "
                    + "\(sizes[index]) units. They must be (units, \(sizes[index])).", file, line)
        }
        sizes.append(matrix.shape[0])
    }
    return .network(
        NetworkDiagram(title: title, layers: layers(sizes, inputs, outputs), weights: weights.map(\.scalars)))
}

/// A network as columns of units, from the numbers of its units alone: `networkDiagram(units: [2, 4, 1])`.
public func networkDiagram(
    units: [Int], _ title: String = "", inputs: [String] = [], outputs: [String] = []
) -> Figure {
    .network(NetworkDiagram(title: title, layers: layers(units, inputs, outputs)))
}

private func layers(_ sizes: [Int], _ inputs: [String], _ outputs: [String]) -> [NetworkDiagram.Layer] {
    sizes.enumerated().map { index, units in
        let isLast = index == sizes.count - 1
        if index == 0 { return NetworkDiagram.Layer("input", units: units, unitNames: inputs) }
        return NetworkDiagram.Layer(
            isLast ? "output" : "layer \(index)", units: units, unitNames: isLast ? outputs : [])
    }
}

/// An expression cut into its operations, with the values of the forward pass and the gradients of the backward pass
/// (course 1, week 2).
///
/// ```swift
/// computationGraph([
///     .init("a", value: 2, gradient: 3), .init("b", value: 3, gradient: 2),
///     .init("u", "a * b", value: 6, gradient: 1),
/// ])
/// ```
///
/// - Parameter nodes: in an order in which they can be computed. A node without `inputs` is joined to the nodes before
///   it whose names stand in its operation; of nodes with the same name the last one counts.
public func computationGraph(_ nodes: [ComputationGraph.Node], _ title: String = "") -> Figure {
    var joined: [ComputationGraph.Node] = []
    var owner: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
        var node = node
        if node.inputs.isEmpty { node.inputs = names(in: node.operation).compactMap { owner[$0] } }
        joined.append(node)
        owner[node.name] = index
    }
    return .computation(ComputationGraph(title: title, nodes: joined))
}

/// The names in an expression, each once, in their order.
private func names(in expression: String) -> [String] {
    let words = expression.split { !($0.isLetter || $0.isNumber || "_[]".contains($0)) }.map(String.init)
    return words.enumerated().filter { words.firstIndex(of: $1) == $0 }.map(\.element)
}
