extension Tensor: CustomStringConvertible {
    public var description: String { "\(scalars) \(shape)" }
}
