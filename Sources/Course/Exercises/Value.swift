package import Tensors

/// A value that crosses between the processes: what a check is given and what it gives back.
package indirect enum Value: Equatable, Sendable {
    case tensor(Tensor)
    case scalar(Double)
    case integer(Int)
    case boolean(Bool)
    case text(String)
    case list([Value])
    /// Named members in order, such as a cache, or a dictionary of parameters sorted by name.
    case record([Output])
}

/// A named result of a check.
package struct Output: Equatable, Sendable, Codable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    package init(_ name: String, _ value: Tensor) { self.init(name, .tensor(value)) }
    package init(_ name: String, _ value: Double) { self.init(name, .scalar(value)) }
    package init(_ name: String, _ value: [Double]) { self.init(name, .list(value.map(Value.scalar))) }
}
