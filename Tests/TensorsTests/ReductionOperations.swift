import Tensors

/// A reduction in its three forms: over everything, over one axis, over several.
private func reduction(
    all: @escaping @Sendable (Tensor) -> Double,
    one: @escaping @Sendable (Tensor, Int, Bool) -> Tensor,
    several: @escaping @Sendable (Tensor, [Int], Bool) -> Tensor
) -> Operation {
    { fixture in
        let t = fixture.inputs[0]
        guard let axis = fixture.args["axis"] else { return [Tensor(all(t))] }
        if let axis = axis.int { return [one(t, axis, fixture.flag("keepDims"))] }
        return [several(t, axis.ints, fixture.flag("keepDims"))]
    }
}

private func alongAxis(_ f: @escaping @Sendable (Tensor, Int, Bool) -> Tensor) -> Operation {
    { [f($0.inputs[0], $0.int("axis"), $0.args["keepDims"] != nil && $0.flag("keepDims"))] }
}

let reductionOperations: [String: Operation] = [
    "sum": reduction(
        all: { $0.sum() }, one: { $0.sum(axis: $1, keepDims: $2) }, several: { $0.sum(axis: $1, keepDims: $2) }),
    "prod": reduction(
        all: { $0.prod() }, one: { $0.prod(axis: $1, keepDims: $2) }, several: { $0.prod(axis: $1, keepDims: $2) }),
    "max": reduction(
        all: { $0.max() }, one: { $0.max(axis: $1, keepDims: $2) }, several: { $0.max(axis: $1, keepDims: $2) }),
    "min": reduction(
        all: { $0.min() }, one: { $0.min(axis: $1, keepDims: $2) }, several: { $0.min(axis: $1, keepDims: $2) }),
    "mean": reduction(
        all: { $0.mean() }, one: { $0.mean(axis: $1, keepDims: $2) }, several: { $0.mean(axis: $1, keepDims: $2) }),
    "norm": reduction(
        all: { $0.norm() }, one: { $0.norm(axis: $1, keepDims: $2) }, several: { $0.norm(axis: $1, keepDims: $2) }),
    "var": { fixture in
        let ddof = fixture.args["ddof"] == nil ? 0 : fixture.number("ddof")
        return try reduction(
            all: { $0.var(ddof: ddof) }, one: { $0.var(axis: $1, keepDims: $2, ddof: ddof) },
            several: { $0.var(axis: $1, keepDims: $2, ddof: ddof) })(fixture)
    },
    "std": { fixture in
        let ddof = fixture.args["ddof"] == nil ? 0 : fixture.number("ddof")
        return try reduction(
            all: { $0.std(ddof: ddof) }, one: { $0.std(axis: $1, keepDims: $2, ddof: ddof) },
            several: { $0.std(axis: $1, keepDims: $2, ddof: ddof) })(fixture)
    },
    "argmax": { fixture in
        if fixture.args["axis"] == nil { return [Tensor(Double(fixture.inputs[0].argmax()))] }
        return try alongAxis { $0.argmax(axis: $1, keepDims: $2) }(fixture)
    },
    "argmin": { fixture in
        if fixture.args["axis"] == nil { return [Tensor(Double(fixture.inputs[0].argmin()))] }
        return try alongAxis { $0.argmin(axis: $1, keepDims: $2) }(fixture)
    },
    "cumsum": { fixture in
        if fixture.args["axis"] == nil { return [fixture.inputs[0].cumsum()] }
        return [fixture.inputs[0].cumsum(axis: fixture.int("axis"))]
    },
    "sort": alongAxis { t, axis, _ in t.sort(axis: axis) },
    "argsort": alongAxis { t, axis, _ in t.argsort(axis: axis) },
    "logSumExp": alongAxis { logSumExp($0, axis: $1, keepDims: $2) },
    "softmax": alongAxis { t, axis, _ in softmax(t, axis: axis) },
    "any": alongAxis { Tensor(($0 > 0).any(axis: $1, keepDims: $2)) },
    "all": alongAxis { Tensor(($0 > 0).all(axis: $1, keepDims: $2)) },
    "unique": { [$0.inputs[0].unique()] },
    "bincount": { [bincount($0.inputs[0], minLength: $0.int("minLength"))] },
]
