public import Figures

/// The computation graph of a result: each step with its value and, after `backward()`, its gradient.
///
/// Steps without a name are called u, v, w, … in the order of the forward pass, and the result J.
public func graph(_ result: Variable, _ title: String = "") -> Figure {
    .computation(ComputationGraph(title: title, nodes: nodes(of: result)))
}

/// The forward pass and then the backward pass of a result, step by step: a computation graph that fills with values from
/// the inputs on, and with gradients from the result back.
///
/// Without an earlier `backward()` there is only the forward pass.
public func passes(_ result: Variable, _ title: String = "", secondsPerFrame: Double = 0.6) -> Figure {
    let nodes = nodes(of: result)
    let inputs = nodes.count { $0.operation.isEmpty }
    let hasGradients = nodes.allSatisfy { $0.gradient != nil }
    let forward = (inputs...max(inputs, nodes.count)).map { (values: $0, gradients: 0) }
    let backward = hasGradients ? nodes.indices.map { (values: nodes.count, gradients: $0 + 1) } : []
    let frames = (forward + backward).map { values, gradients in
        Figure.computation(ComputationGraph(nodes: nodes, shownValues: values, shownGradients: gradients))
    }
    return animation(frames, title, secondsPerFrame: secondsPerFrame)
}

private func nodes(of result: Variable) -> [ComputationGraph.Node] {
    let all = result.order
    let order = all.filter { $0.inputs.isEmpty } + all.filter { !$0.inputs.isEmpty }
    var number: [ObjectIdentifier: Int] = [:]
    for (index, variable) in order.enumerated() { number[ObjectIdentifier(variable)] = index }
    let names = names(of: order)
    return order.enumerated().map { index, variable in
        let inputs = variable.inputs.compactMap { number[ObjectIdentifier($0.variable)] }
        let operation = variable.operation.map { part in
            switch part {
            case .text(let text): text
            case .input(let place): names[inputs[place]]
            }
        }
        return ComputationGraph.Node(
            names[index], operation.joined(), inputs: Array(Set(inputs)).sorted(), value: variable.value,
            gradient: variable.hasGradient ? variable.gradient : nil)
    }
}

/// A name for each variable; those that have none are given one that is free.
private func names(of order: [Variable]) -> [String] {
    let used = Set(order.map(\.name))
    var free = (["u", "v", "w", "p", "q", "r", "s", "t"] + order.indices.map { "n\($0 + 1)" })
        .filter { !used.contains($0) }[...]
    return order.enumerated().map { index, variable in
        if !variable.name.isEmpty { return variable.name }
        if variable.operation.isEmpty { return "\(Sample.format(variable.value))" }
        if index == order.count - 1, !used.contains("J") { return "J" }
        return free.popFirst() ?? ""
    }
}
