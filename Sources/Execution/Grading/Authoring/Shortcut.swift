import Exercises
import Tensors

/// A value of the right form that is not computed.
enum Shortcut: String, CaseIterable {
    case zeros
    case input = "its input"
    case random = "random numbers"

    func value(insteadOf right: Value, from arguments: [Value]) -> Value {
        switch self {
        case .zeros: right.mapNumbers { _ in 0 }
        case .input: right.mapTensors { tensor in Self.input(like: tensor, among: arguments) }
        case .random:
            // The same for the same inputs, so that only the values are wrong.
            right.mapNumbers { number in (number * 7919).truncatingRemainder(dividingBy: 13) / 5 + 0.1234 }
        }
    }

    /// An argument with the shape of the result; the result times 2 where there is none.
    private static func input(like result: Tensor, among arguments: [Value]) -> Tensor {
        for argument in arguments {
            if case .tensor(let tensor) = argument, tensor.shape == result.shape { return tensor }
        }
        return result * 2 + 1
    }
}

extension Value {
    fileprivate func mapNumbers(_ change: (Double) -> Double) -> Value {
        switch self {
        case .tensor(let tensor): .tensor(Tensor(shape: tensor.shape, scalars: tensor.scalars.map(change)))
        case .scalar(let number): .scalar(change(number))
        case .integer(let number): .integer(Int(change(Double(number)).rounded()))
        case .list(let list): .list(list.map { $0.mapNumbers(change) })
        case .record(let members): .record(members.map { Output($0.name, $0.value.mapNumbers(change)) })
        case .boolean, .text: self
        }
    }

    fileprivate func mapTensors(_ change: (Tensor) -> Tensor) -> Value {
        switch self {
        case .tensor(let tensor): .tensor(change(tensor))
        case .scalar(let number): .scalar(number * 2 + 1)
        case .integer(let number): .integer(number + 1)
        case .list(let list): .list(list.map { $0.mapTensors(change) })
        case .record(let members): .record(members.map { Output($0.name, $0.value.mapTensors(change)) })
        case .boolean, .text: self
        }
    }
}
