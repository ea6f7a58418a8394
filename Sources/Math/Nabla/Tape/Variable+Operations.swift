extension Variable {
    public static func + (a: Variable, b: Variable) -> Variable { combined(a, " + ", b, a.value + b.value, 1, 1) }
    public static func - (a: Variable, b: Variable) -> Variable { combined(a, " - ", b, a.value - b.value, 1, -1) }
    public static func * (a: Variable, b: Variable) -> Variable {
        combined(a, " * ", b, a.value * b.value, b.value, a.value)
    }
    public static func / (a: Variable, b: Variable) -> Variable {
        combined(a, " / ", b, a.value / b.value, 1 / b.value, -a.value / (b.value * b.value))
    }

    public static func + (a: Variable, b: Double) -> Variable { changed(a, " + \(text(b))", a.value + b, 1) }
    public static func - (a: Variable, b: Double) -> Variable { changed(a, " - \(text(b))", a.value - b, 1) }
    public static func * (a: Variable, b: Double) -> Variable { changed(a, " * \(text(b))", a.value * b, b) }
    public static func / (a: Variable, b: Double) -> Variable { changed(a, " / \(text(b))", a.value / b, 1 / b) }

    public static func + (a: Double, b: Variable) -> Variable { changed(b, "\(text(a)) + ", "", a + b.value, 1) }
    public static func - (a: Double, b: Variable) -> Variable { changed(b, "\(text(a)) - ", "", a - b.value, -1) }
    public static func * (a: Double, b: Variable) -> Variable { changed(b, "\(text(a)) * ", "", a * b.value, a) }
    public static func / (a: Double, b: Variable) -> Variable {
        changed(b, "\(text(a)) / ", "", a / b.value, -a / (b.value * b.value))
    }

    public static prefix func - (a: Variable) -> Variable { changed(a, "-", "", -a.value, -1) }

    /// An operation with two inputs and the derivatives by each.
    private static func combined(
        _ a: Variable, _ sign: String, _ b: Variable, _ value: Double, _ slopeA: Double, _ slopeB: Double
    ) -> Variable {
        Variable(
            value, "", [.input(0), .text(sign), .input(1)],
            [Input(variable: a, slope: slopeA), Input(variable: b, slope: slopeB)])
    }

    private static func changed(_ a: Variable, _ after: String, _ value: Double, _ slope: Double) -> Variable {
        changed(a, "", after, value, slope)
    }

    /// An operation with one input, which stands between two texts.
    static func changed(
        _ a: Variable, _ before: String, _ after: String, _ value: Double, _ slope: Double
    ) -> Variable {
        let parts = [OperationPart.text(before), .input(0), .text(after)].filter { $0 != .text("") }
        return Variable(value, "", parts, [Input(variable: a, slope: slope)])
    }

    private static func text(_ number: Double) -> String {
        number < 0 ? "(\(Sample.format(number)))" : Sample.format(number)
    }
}
