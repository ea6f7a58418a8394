/// A neural network as columns of units, joined by lines whose colours show the weights.
public struct NetworkDiagram: Codable, Equatable, Sendable {
    public struct Layer: Codable, Equatable, Sendable {
        public var name: String
        public var units: Int
        /// Names beside the units, such as those of the inputs; may be empty.
        public var unitNames: [String]

        public init(_ name: String = "", units: Int, unitNames: [String] = []) {
            self.name = name
            self.units = units
            self.unitNames = unitNames
        }
    }

    public var title: String
    /// From the input to the output.
    public var layers: [Layer]
    /// For each layer after the input its weights W, (units, units of the layer before) row by row. An empty array
    /// stands for weights that are not known: their lines are grey.
    public var weights: [[Double]]

    public init(title: String = "", layers: [Layer], weights: [[Double]] = []) {
        self.title = title
        self.layers = layers
        self.weights = weights
    }

    /// The weight from unit `from` of a layer to unit `unit` of the next one, `nil` where it is not known.
    ///
    /// - Parameter layer: the layer that the weight leads to, from 1.
    public func weight(layer: Int, unit: Int, from: Int) -> Double? {
        guard layers.indices.contains(layer), layer > 0, weights.indices.contains(layer - 1) else { return nil }
        let (matrix, columns) = (weights[layer - 1], layers[layer - 1].units)
        guard from >= 0, from < columns, unit >= 0, unit <= matrix.count / columns else { return nil }
        let index = unit * columns + from
        return index < matrix.count ? matrix[index] : nil
    }
}
