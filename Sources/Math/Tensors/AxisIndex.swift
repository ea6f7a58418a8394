/// What may stand for one axis between the brackets of `t[…]`: an index, a range, or a member of `AxisSelection`
/// such as `.all`.
public protocol AxisIndex {
    var selection: AxisSelection { get }
}

/// Part of an axis. Negative positions count from the end and ranges are cut to the axis, as in NumPy.
public struct AxisSelection: Sendable, AxisIndex {
    enum Kind: Sendable {
        case index(Int)
        case range(start: Int?, end: Int?, step: Int)
        case newAxis
        case ellipsis
    }

    let kind: Kind

    public var selection: AxisSelection { self }
}

extension AxisIndex where Self == AxisSelection {
    /// The whole axis: NumPy's `:`.
    public static var all: AxisSelection { .every(1) }

    /// Every `step`-th position: NumPy's `::2`; `.every(-1)` runs backwards.
    public static func every(_ step: Int) -> AxisSelection {
        AxisSelection(kind: .range(start: nil, end: nil, step: step))
    }

    /// From `start` up to but without `end`: NumPy's `start:end:step`. This form takes negative ends, `.from(1, to: -1)`.
    public static func from(_ start: Int?, to end: Int? = nil, by step: Int = 1) -> AxisSelection {
        AxisSelection(kind: .range(start: start, end: end, step: step))
    }

    /// A new axis of size 1: NumPy's `np.newaxis`.
    public static var newAxis: AxisSelection { AxisSelection(kind: .newAxis) }

    /// All axes that are not named: NumPy's `...`.
    public static var ellipsis: AxisSelection { AxisSelection(kind: .ellipsis) }
}

extension Int: AxisIndex {
    public var selection: AxisSelection { AxisSelection(kind: .index(self)) }
}

extension Range<Int>: AxisIndex {
    public var selection: AxisSelection { .from(lowerBound, to: upperBound) }
}

extension ClosedRange<Int>: AxisIndex {
    public var selection: AxisSelection { .from(lowerBound, to: upperBound == -1 ? nil : upperBound + 1) }
}

extension PartialRangeFrom<Int>: AxisIndex {
    public var selection: AxisSelection { .from(lowerBound) }
}

extension PartialRangeUpTo<Int>: AxisIndex {
    public var selection: AxisSelection { .from(nil, to: upperBound) }
}

extension PartialRangeThrough<Int>: AxisIndex {
    public var selection: AxisSelection { .from(nil, to: upperBound == -1 ? nil : upperBound + 1) }
}
