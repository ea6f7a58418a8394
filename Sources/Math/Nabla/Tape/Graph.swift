public import Figures

/// The computation graph of a result: each step with its value and, after `backward()`, its gradient.
///
/// Steps without a name are called u, v, w, … in the order of the forward pass, and the result J.
public func graph(_ result: Variable, _ title: String = "") -> Figure {
    let order = result.order
    var number: [ObjectIdentifier: Int] = [:]
    for (index, variable) in order.enumerated() { number[ObjectIdentifier(variable)] = index }
    let names = names(of: order)
    let nodes = order.enumerated().map { index, variable in
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
    return .computation(ComputationGraph(title: title, nodes: nodes))
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
