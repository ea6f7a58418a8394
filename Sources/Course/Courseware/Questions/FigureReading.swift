import Figures

/// Builds the figures of a question from its field `figure`: one mapping, or a list of them.
///
/// Sizes, curves and steps are expressions, so that a question whose numbers are drawn draws its figure with them.
struct FigureReading {
    private let fields: Fields
    private static let kinds = ["network", "curves", "graph"]
    private static let keys = kinds + ["title", "names", "from", "to", "across", "up", "values"]
    /// How many points a curve is drawn through.
    private static let pointCount = 121

    static func figures(_ question: Fields) throws(DocumentError) -> [Figure] {
        guard question.has("figure") else { return [] }
        let node = try question.node("figure")
        var figures: [Figure] = []
        for item in node.list ?? [node] {
            let fields = try question.nested(item, subject: "figure", keys: keys)
            figures.append(try FigureReading(fields: fields).figure())
        }
        return figures
    }

    private func figure() throws(DocumentError) -> Figure {
        let given = Self.kinds.filter(fields.has)
        guard given.count == 1 else {
            throw fields.error(
                "The figure has \(given.isEmpty ? "nothing to draw" : "both `\(given[0])` and `\(given[1])`")",
                advice: "give it exactly one of " + Self.kinds.map { "`\($0)`" }.joined(separator: ", "))
        }
        return switch given[0] {
        case "network": .network(try network())
        case "curves": .line(try curves())
        default: .computation(try graph())
        }
    }

    // MARK: Kinds

    /// `network: [2, 4, 1]`: the sizes of the layers from the inputs on, with `names` for each if wanted. A layer of 0
    /// units is left out, so that the number of layers can be drawn.
    private func network() throws(DocumentError) -> NetworkDiagram {
        let names = fields.has("names") ? try fields.texts("names") : []
        var layers: [NetworkDiagram.Layer] = []
        for (index, item) in try fields.list("network").enumerated() {
            let size = try value(of: item)
            guard let units = Int(exactly: size), (0...12).contains(units) else {
                throw fields.error(
                    at: item, "A layer of the figure has \(Quantity.number(size).text) units", advice: "use 0 to 12")
            }
            guard units > 0 else { continue }
            layers.append(NetworkDiagram.Layer(names.indices.contains(index) ? names[index] : "", units: units))
        }
        return NetworkDiagram(title: try title, layers: layers)
    }

    /// `curves: {A: relu(x), B: tanh(x)}` over `from` and `to`, with the axes' names `across` and `up`.
    private func curves() throws(DocumentError) -> LineChart {
        let (from, to) = (try value(of: fields.node("from")), try value(of: fields.node("to")))
        guard let entries = try fields.node("curves").mapping, from < to else {
            throw fields.error(
                "The figure has no curves over a range",
                advice: "write `curves: {name: expression in x}`, `from` and `to`, with `from` below `to`")
        }
        let xs = (0..<Self.pointCount).map { from + (to - from) * Double($0) / Double(Self.pointCount - 1) }
        var series: [LineChart.Series] = []
        for entry in entries {
            let curve = try expression(entry.value)
            var ys: [Double] = []
            for x in xs { ys.append(try value(of: curve, at: entry.value, with: ["x": .number(x)])) }
            series.append(LineChart.Series(try fields.text(entry.key, named: "curves"), x: xs, y: ys))
        }
        return LineChart(
            title: try title, xLabel: try fields.optionalText("across") ?? "",
            yLabel: try fields.optionalText("up") ?? "", series: series)
    }

    /// `graph: [u = a * b, J = u - c]`: each step computes from inputs and from steps before it. The inputs' values come
    /// from `let`; those of the nodes named in `values` are shown.
    private func graph() throws(DocumentError) -> ComputationGraph {
        var graph = ComputationGraph(title: try title, nodes: [])
        var known = fields.drawn ?? [:]
        let shown = fields.has("values") ? Set(try fields.texts("values")) : []
        func place(of name: String) -> Int {
            if let index = graph.nodes.firstIndex(where: { $0.name == name }) { return index }
            let value = shown.contains(name) ? try? known[name]?.number() : nil
            graph.nodes.append(ComputationGraph.Node(name, value: value))
            return graph.nodes.count - 1
        }
        for item in try fields.list("graph") {
            let sides = try fields.text(item, named: "graph").split(separator: "=", maxSplits: 1).map(\.trimmed)
            guard sides.count == 2 else {
                throw fields.error(at: item, "A step of the graph names no result", advice: "write `u = a * b`")
            }
            let step = try expression(sides[1], at: item)
            let inputs = step.names.map(place)
            if step.names.allSatisfy({ known[$0] != nil }) {
                known[sides[0]] = .number(try value(of: step, at: item, with: known))
            }
            let value = shown.contains(sides[0]) ? try? known[sides[0]]?.number() : nil
            graph.nodes.append(ComputationGraph.Node(sides[0], sides[1], inputs: inputs, value: value))
        }
        return graph
    }

    // MARK: Parts

    private var title: String {
        get throws(DocumentError) { try fields.optionalText("title") ?? "" }
    }

    private func expression(_ node: YAMLNode) throws(DocumentError) -> Expression {
        try expression(fields.text(node, named: "figure"), at: node)
    }

    private func expression(_ text: String, at node: YAMLNode) throws(DocumentError) -> Expression {
        do throws(ExpressionError) { return try ExpressionParser.parse(text) } catch {
            throw fields.error(at: node, "The expression `\(text)` \(error.problem)", advice: "correct it")
        }
    }

    private func value(of node: YAMLNode) throws(DocumentError) -> Double {
        try value(of: expression(node), at: node, with: [:])
    }

    private func value(
        of expression: Expression, at node: YAMLNode, with more: [String: Quantity]
    ) throws(DocumentError) -> Double {
        do throws(ExpressionError) {
            return try expression.value((fields.drawn ?? [:]).merging(more) { $1 }).number()
        } catch {
            throw fields.error(
                at: node, "An expression of the figure \(error.problem)",
                advice: "use names of `let`, numbers, and `x` in a curve")
        }
    }
}
