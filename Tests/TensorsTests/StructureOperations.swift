import Tensors

/// A part of an index as the fixtures write it: a number, `[start, end, step]`, "new" or "...".
extension Argument {
    var selection: AxisSelection {
        switch self {
        case .number(let number): Int(number).selection
        case .text("new"): .newAxis
        case .list(let parts): .from(parts[0].int, to: parts[1].int, by: parts[2].int ?? 1)
        default: .ellipsis
        }
    }
}

extension Tensor {
    /// `self[i[0], i[1], …]` for a list of selections.
    fileprivate subscript(list i: [AxisSelection]) -> Tensor {
        get {
            switch i.count {
            case 1: self[i[0]]
            case 2: self[i[0], i[1]]
            case 3: self[i[0], i[1], i[2]]
            case 4: self[i[0], i[1], i[2], i[3]]
            default: self[i[0], i[1], i[2], i[3], i[4]]
            }
        }
        set {
            switch i.count {
            case 1: self[i[0]] = newValue
            case 2: self[i[0], i[1]] = newValue
            case 3: self[i[0], i[1], i[2]] = newValue
            case 4: self[i[0], i[1], i[2], i[3]] = newValue
            default: self[i[0], i[1], i[2], i[3], i[4]] = newValue
            }
        }
    }
}

/// Functions with a form for one axis and a form for all elements read as one.
private func maybeAxis(
    _ all: @escaping @Sendable (Tensor, Fixture) -> Tensor, _ axis: @escaping @Sendable (Tensor, Fixture, Int) -> Tensor
) -> Operation {
    { fixture in
        guard let number = fixture.args["axis"]?.int else { return [all(fixture.inputs[0], fixture)] }
        return [axis(fixture.inputs[0], fixture, number)]
    }
}

let structureOperations: [String: Operation] = [
    "ravel": { [$0.inputs[0].ravel()] },
    "T": { [$0.inputs[0].T] },
    "transposed": { [$0.inputs[0].transposed($0.args["order"]!.ints)] },
    "reshape": { [$0.inputs[0].reshape($0.args["sizes"]!.ints)] },
    "expandDims": { [$0.inputs[0].expandDims($0.int("axis"))] },
    "squeeze": maybeAxis({ t, _ in t.squeeze() }, { t, _, axis in t.squeeze(axis: axis) }),
    "flip": maybeAxis({ t, _ in flip(t) }, { t, _, axis in flip(t, axis: axis) }),
    "roll": maybeAxis({ roll($0, $1.int("shift")) }, { roll($0, $1.int("shift"), axis: $2) }),
    "repeat": maybeAxis({ $0.repeat($1.int("count")) }, { $0.repeat($1.int("count"), axis: $2) }),
    "concatenate": { [concatenate($0.inputs, axis: $0.int("axis"))] },
    "stack": { [stack($0.inputs, axis: $0.int("axis"))] },
    "vstack": { [vstack($0.inputs)] },
    "hstack": { [hstack($0.inputs)] },
    "split": { fixture in
        if let cuts = fixture.args["at"] { return split(fixture.inputs[0], at: cuts.ints, axis: fixture.int("axis")) }
        return split(fixture.inputs[0], fixture.int("parts"), axis: fixture.int("axis"))
    },
    "take": { [$0.inputs[0].take($0.args["indices"]!.ints, axis: $0.int("axis"))] },
    "tile": { fixture in
        let counts = fixture.args["counts"]!.ints
        let t = fixture.inputs[0]
        return [counts.count == 1 ? tile(t, counts[0]) : tile(t, counts[0], counts[1], counts[2])]
    },
    "pad": { fixture in
        let widths = fixture.args["widths"]!.list.map { ($0.ints[0], $0.ints[1]) }
        return [pad(fixture.inputs[0], widths, value: fixture.number("value"))]
    },
    "mask": { [$0.inputs[0][$0.inputs[0] > 0]] },
    "assignMask": { fixture in
        var t = fixture.inputs[0]
        t[t > 0] = Tensor(fixture.number("number"))
        return [t]
    },
    "slice": { [$0.inputs[0][list: $0.args["index"]!.list.map(\.selection)]] },
    "assign": { fixture in
        var t = fixture.inputs[0]
        t[list: fixture.args["index"]!.list.map(\.selection)] = fixture.inputs[1]
        return [t]
    },
    "zerosLike": { [.zeros(like: $0.inputs[0])] },
    "onesLike": { [.ones(like: $0.inputs[0])] },
    "full": { [.full($0.inputs[0].shape, $0.number("number"))] },
    "arange": { fixture in
        let a = fixture.args["args"]!.list.map { if case .number(let x) = $0 { x } else { Double.nan } }
        return [a.count == 1 ? .arange(a[0]) : a.count == 2 ? .arange(a[0], a[1]) : .arange(a[0], a[1], a[2])]
    },
    "linspace": { fixture in
        let a = fixture.args["args"]!.list.map { if case .number(let x) = $0 { x } else { Double.nan } }
        return [.linspace(a[0], a[1], Int(a[2]))]
    },
    "eye": { [.eye($0.args["args"]!.ints[0], $0.args["args"]!.ints[1])] },
    "oneHot": { [oneHot($0.inputs[0], classes: $0.int("classes"), axis: $0.int("axis"))] },
]
