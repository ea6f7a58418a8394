import Figures

/// Where the nodes of a computation graph stand: columns from left to right by depth, in each an order with few
/// crossings, and heights close to those of the neighbours.
///
/// An edge over several columns gets a place in each column between (Sugiyama's method), so that it does not run behind
/// other nodes.
struct GraphLayout {
    /// A node of the graph, or a place that an edge passes through.
    struct Item {
        var node: Int?
        var column: Int
        /// The middle, in rows from the top.
        var y = 0.0
        var height: Double
        /// Items in the column before and in the column after.
        var before: [Int] = []
        var after: [Int] = []
    }

    private(set) var items: [Item] = []
    /// The items of each column from the top.
    private(set) var columns: [[Int]]
    /// The edges as chains of items, from a node to a node.
    private(set) var edges: [[Int]] = []

    init(_ graph: ComputationGraph, nodeHeight: Double, passHeight: Double = 1, gap: Double, height: Double) {
        let depths = graph.depths
        columns = Array(repeating: [], count: (depths.max() ?? -1) + 1)
        for index in graph.nodes.indices {
            items.append(Item(node: index, column: depths[index], height: nodeHeight))
            columns[depths[index]].append(index)
        }
        for (index, node) in graph.nodes.enumerated() {
            for input in node.inputs where input >= 0 && input < index {
                var chain = [input]
                for column in depths[input] + 1..<max(depths[input] + 1, depths[index]) {
                    items.append(Item(node: nil, column: column, height: passHeight))
                    columns[column].append(items.count - 1)
                    chain.append(items.count - 1)
                }
                chain.append(index)
                edges.append(chain)
                for (from, to) in zip(chain, chain.dropFirst()) {
                    items[from].after.append(to)
                    items[to].before.append(from)
                }
            }
        }
        order()
        place(gap: gap, height: height)
    }

    /// The rows that the highest column needs.
    static func rows(_ graph: ComputationGraph, nodeHeight: Double, gap: Double) -> Double {
        let layout = GraphLayout(graph, nodeHeight: nodeHeight, gap: gap, height: 0)
        return layout.columns.map { column in
            column.reduce(-gap) { $0 + layout.items[$1].height + gap }
        }.max() ?? 0
    }

    /// Orders every column by the mean position of its neighbours, to and fro.
    private mutating func order() {
        var position = [Double](repeating: 0, count: items.count)
        func remember(_ column: [Int]) {
            for (place, item) in column.enumerated() { position[item] = (Double(place) + 0.5) / Double(column.count) }
        }
        columns.forEach(remember)
        for sweep in 0..<6 {
            let isForward = sweep.isMultiple(of: 2)
            for column in isForward ? Array(columns.indices) : columns.indices.reversed() {
                let wanted = columns[column].map { item -> Double in
                    let neighbours = isForward ? items[item].before : items[item].after
                    guard !neighbours.isEmpty else { return position[item] }
                    return neighbours.reduce(0) { $0 + position[$1] } / Double(neighbours.count)
                }
                let sorted = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
                columns[column] = sorted.map { columns[column][$0] }
                remember(columns[column])
            }
        }
    }

    /// Gives each item a height: as near to its neighbours as the items above and below it allow.
    private mutating func place(gap: Double, height: Double) {
        for column in columns {
            let used = column.reduce(0) { $0 + items[$1].height }
            let space = max(gap, (height - used) / Double(column.count))
            var top = space / 2
            for item in column {
                items[item].y = top + items[item].height / 2
                top += items[item].height + space
            }
        }
        for sweep in 0..<8 {
            let isForward = sweep.isMultiple(of: 2)
            for column in isForward ? Array(columns.indices) : columns.indices.reversed() {
                for item in columns[column] {
                    let neighbours = items[item].before + items[item].after
                    guard !neighbours.isEmpty else { continue }
                    items[item].y = neighbours.reduce(0) { $0 + items[$1].y } / Double(neighbours.count)
                }
                separate(columns[column], gap: gap, height: height)
            }
        }
        let top = items.map { $0.y - $0.height / 2 }.min() ?? 0
        let bottom = items.map { $0.y + $0.height / 2 }.max() ?? 0
        let shift = (height - bottom - top) / 2
        for item in items.indices where height > 0 { items[item].y += shift }
    }

    /// Moves the items of a column apart and into the picture, in their order.
    private mutating func separate(_ column: [Int], gap: Double, height: Double) {
        var bottom = height
        for item in column.reversed() {
            items[item].y = min(items[item].y, bottom - items[item].height / 2)
            bottom = items[item].y - items[item].height / 2 - gap
        }
        var top = 0.0
        for item in column {
            items[item].y = max(items[item].y, top + items[item].height / 2)
            top = items[item].y + items[item].height / 2 + gap
        }
    }
}
