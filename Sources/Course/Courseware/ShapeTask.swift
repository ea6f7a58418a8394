/// What a drill asks about shapes.
package enum ShapeTask: String, CaseIterable, Equatable, Sendable {
    case product, broadcast, sum, transpose, reshape

    func question(id: String, using random: inout SplitMix) -> Question {
        switch self {
        case .product: Self.product(id, &random)
        case .broadcast: Self.broadcast(id, &random)
        case .sum: Self.sum(id, &random)
        case .transpose: Self.transpose(id, &random)
        case .reshape: Self.reshape(id, &random)
        }
    }

    // MARK: Matrix products

    private static func product(_ id: String, _ random: inout SplitMix) -> Question {
        let size = sizes(4, &random)
        let (n, k, m) = (size[0], size[1], size[2])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return productOrError(id, n, k, size[3], m)
        case 1: return productOrError(id, n, k, k, m)
        default:
            return asking(
                id, ["A": [n, k], "B": [k, m]], "matmul(A, B)", [n, m],
                "The inner sizes, \(k) and \(k), meet and are gone. The outer ones, \(n) and \(m), stay.",
                [
                    ([k, k], "These are the inner sizes. They meet, are summed over, and are gone."),
                    ([n, k], "This is the shape of `A`. The \(k) is summed over; the \(m) of `B` takes its place."),
                    ([k, m], "This is the shape of `B`. The \(k) is summed over; the \(n) of `A` takes its place."),
                ])
        }
    }

    private static func productOrError(_ id: String, _ n: Int, _ k: Int, _ other: Int, _ m: Int) -> Question {
        let fits = k == other
        return choosing(
            id, ["A": [n, k], "B": [other, m]], "matmul(A, B)",
            [
                (
                    shapeText([n, m]), fits,
                    fits
                        ? "\(k) meets \(other) and both are gone. The outer sizes stay."
                        : "The outer sizes would stay if the inner ones were equal. But \(k) meets \(other)."
                ),
                (shapeText([k, other]), false, "These are the inner sizes. They never stay."),
                (
                    "an error", !fits,
                    fits
                        ? "The inner sizes are equal, \(k) and \(other), so each row of `A` pairs up with each column of `B`."
                        : "A row of `A` has \(k) numbers and a column of `B` has \(other). They do not pair up."
                ),
            ])
    }

    // MARK: Broadcasting

    private static func broadcast(_ id: String, _ random: inout SplitMix) -> Question {
        let size = sizes(3, &random)
        let (n, m) = (size[0], size[1])
        let sign = ["+", "-", "*"].randomElement(using: &random) ?? "+"
        let expression = "A \(sign) B"
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            return asking(
                id, ["A": [n, m], "B": [n, 1]], expression, [n, m],
                "\(n) meets \(n). \(m) meets 1, so the column of `B` is used for every column of `A`.",
                [([n, 1], "The size 1 is stretched to the other size, not the other one cut down to 1.")])
        case 1:
            return asking(
                id, ["A": [1, m], "B": [n, m]], expression, [n, m],
                "\(m) meets \(m). 1 meets \(n), so the row of `A` is used for every row of `B`.",
                [([1, m], "The size 1 is stretched to the other size, not the other one cut down to 1.")])
        case 2:
            return asking(
                id, ["A": [n, 1], "B": [1, m]], expression, [n, m],
                "The 1 of each is stretched to the size of the other: every element of the column meets every one of the row.",
                [
                    ([1, 1], "A size of 1 is stretched to the other size. Nothing is cut down to 1."),
                    ([n, 1], "The second axis is 1 in `A`, but \(m) in `B`: it is stretched."),
                    ([1, m], "The first axis is 1 in `B`, but \(n) in `A`: it is stretched."),
                ])
        default:
            let k = Bool.random(using: &random) ? 1 : size[2]
            let fits = k == 1
            let rows = fits ? n : m
            return choosing(
                id, ["A": [n, m], "B": [rows, k]], expression,
                [
                    (
                        shapeText([n, k]), false,
                        fits
                            ? "The 1 of `B` is stretched to \(m), not the \(m) cut down to 1."
                            : "That is what `matmul(A, B)` gives. `\(sign)` works element by element."
                    ),
                    (
                        shapeText([n, m]), fits,
                        fits
                            ? "\(n) meets \(rows), and \(m) meets 1: the column is used for every column of `A`."
                            : "`B` would have to be stretched to this, but only a size of 1 can be."
                    ),
                    (
                        "an error", !fits,
                        fits
                            ? "\(m) meets 1, and a size of 1 fits to every other."
                            : "\(n) meets \(rows), and \(m) meets \(k). They differ, and none is 1."
                    ),
                ])
        }
    }

    // MARK: Sums, transposes, new shapes

    private static func sum(_ id: String, _ random: inout SplitMix) -> Question {
        let size = sizes(2, &random)
        let (n, m) = (size[0], size[1])
        let axis = Int.random(in: 0...1, using: &random)
        let keeps = Bool.random(using: &random)
        let (kept, other) = axis == 0 ? ([1, m], [n, 1]) : ([n, 1], [1, m])
        let short = kept.filter { $0 != 1 }
        let reason = "Axis \(axis) has \(size[axis]) entries. They are added up, and "
        return asking(
            id, ["A": [n, m]], "A.sum(axis: \(axis)\(keeps ? ", keepDims: true" : ""))", keeps ? kept : short,
            reason + (keeps ? "the axis stays with size 1." : "the axis is gone."),
            [
                (
                    keeps ? short : kept,
                    keeps
                        ? "`keepDims: true` keeps the axis, with size 1." : "Without `keepDims: true` the axis is gone."
                ),
                (
                    keeps ? other : other.filter { $0 != 1 },
                    "Axis \(axis) is the one that is summed over. Axis 0 are the rows."
                ),
            ])
    }

    private static func transpose(_ id: String, _ random: inout SplitMix) -> Question {
        let size = sizes(2, &random)
        let (n, m) = (size[0], size[1])
        let shape = "`A.T` has shape \(shapeText([m, n]))."
        let forgotten = "You may have left out the `.T`. " + shape
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            return asking(
                id, ["A": [n, m]], "A.T", [m, n], "Rows become columns.", [([n, m], "That is `A` itself.")])
        case 1:
            return asking(
                id, ["A": [n, m]], "matmul(A.T, A)", [m, m], "\(shape) The inner sizes are \(n), and \(m) stays twice.",
                [([n, n], "The inner sizes are the ones that are gone. " + shape), ([m, n], forgotten)])
        default:
            let k = n == 9 ? 4 : n + 1
            return asking(
                id, ["A": [n, m], "B": [n, k]], "matmul(A.T, B)", [m, k],
                "\(shape) Its \(n) meets the \(n) of `B`, and \(m) and \(k) stay.",
                [([n, k], forgotten), ([n, n], "The inner sizes are the ones that are gone. " + shape)])
        }
    }

    private static func reshape(_ id: String, _ random: inout SplitMix) -> Question {
        let size = sizes(2, &random)
        let (m, edge) = (size[0], [4, 8, 10, 16].randomElement(using: &random) ?? 8)
        let channels = [1, 3].randomElement(using: &random) ?? 3
        let count = edge * edge * channels
        guard Bool.random(using: &random) else {
            return asking(
                id, ["A": [m, edge, edge, channels]], "A.reshape(\(m), -1).T", [count, m],
                "A picture has \(edge) times \(edge) times \(channels) numbers. After `.T` each picture is a column.",
                [([m, count], "That is the shape before `.T`.")])
        }
        let (rows, columns) = (size[0], size[1] * 2)
        return asking(
            id, ["A": [rows, columns]], "A.reshape(-1, 2)", [rows * columns / 2, 2],
            "There are \(rows * columns) numbers. With 2 in a row, -1 stands for \(rows * columns / 2).",
            [([2, rows * columns / 2], "The 2 is the second size, and -1 takes what is left.")])
    }

    // MARK: Questions

    /// Different sizes from 2 to 9.
    private static func sizes(_ count: Int, _ random: inout SplitMix) -> [Int] {
        Array(Array(2...9).shuffled(using: &random).prefix(count))
    }

    private static func prompt(_ shapes: [String: [Int]], _ expression: String) -> String {
        let given = shapes.sorted { $0.key < $1.key }.map { "`\($0.key)` has shape \(shapeText($0.value))" }
        return given.joined(separator: ", and ") + ". What is the shape of `\(expression)`?"
    }

    private static func asking(
        _ id: String, _ shapes: [String: [Int]], _ expression: String, _ answer: [Int], _ why: String,
        _ mistakes: [(shape: [Int], why: String)]
    ) -> Question {
        Question(
            id: id, prompt: prompt(shapes, expression), kind: .shape(answer), explanation: why, covers: [],
            misconceptions: mistakes.filter { $0.shape != answer }.map {
                Question.Misconception(answer: shapeText($0.shape), reason: $0.why)
            })
    }

    private static func choosing(
        _ id: String, _ shapes: [String: [Int]], _ expression: String,
        _ options: [(text: String, isRight: Bool, why: String)]
    ) -> Question {
        Question(
            id: id, prompt: prompt(shapes, expression),
            kind: .chooseOne(options.map { Question.Option(text: $0.text, isRight: $0.isRight, reason: $0.why) }),
            explanation: "", covers: [])
    }
}
