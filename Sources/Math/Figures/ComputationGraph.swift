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
    /// How many nodes, from the first, show their values; all of them without a number. A moving picture of the passes
    /// shows more from frame to frame, while every node keeps its place.
    public var shownValues: Int?
    /// How many nodes, from the last, show their gradients.
    public var shownGradients: Int?

    public init(title: String = "", nodes: [Node], shownValues: Int? = nil, shownGradients: Int? = nil) {
        self.title = title
        self.nodes = nodes
        self.shownValues = shownValues
        self.shownGradients = shownGradients
    }

    /// The nodes with what they show.
    package var visibleNodes: [Node] {
        nodes.enumerated().map { index, node in
            var node = node
            if index >= shownValues ?? nodes.count { node.value = nil }
            if nodes.count - index > shownGradients ?? nodes.count { node.gradient = nil }
            return node
        }
    }

    /// The node whose value or gradient was shown last, in a picture that does not show all of them yet.
    package var newest: Int? {
        if let shownGradients, shownGradients > 0 { return nodes.count - shownGradients }
        guard let shownValues, shownValues > 0 else { return nil }
        return shownValues - 1
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
