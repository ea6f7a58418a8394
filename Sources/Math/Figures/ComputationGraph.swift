/// An expression cut into its operations, with the values of the forward pass and the gradients of the backward pass.
public struct ComputationGraph: Codable, Equatable, Sendable {
    public struct Node: Codable, Equatable, Sendable {
        /// Such as `u`.
        public var name: String
        /// What the node computes, such as `a * b`; empty for an input.
        public var operation: String
        /// The numbers of the nodes that it computes from. They come before the node itself.
        public var inputs: [Int]
        public var value: Double?
        /// The derivative of the result by this node.
        public var gradient: Double?

        public init(
            _ name: String, _ operation: String = "", inputs: [Int] = [], value: Double? = nil, gradient: Double? = nil
        ) {
            self.name = name
            self.operation = operation
            self.inputs = inputs
            self.value = value
            self.gradient = gradient
        }
    }

    public var title: String
    public var nodes: [Node]

    public init(title: String = "", nodes: [Node]) {
        self.title = title
        self.nodes = nodes
    }

    /// For each node how many operations at most lie between it and an input.
    public var depths: [Int] {
        var depths: [Int] = []
        for (index, node) in nodes.enumerated() {
            depths.append((node.inputs.filter { $0 >= 0 && $0 < index }.map { depths[$0] }.max() ?? -1) + 1)
        }
        return depths
    }
}
