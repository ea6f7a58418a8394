import Figures

/// Which units of a network are drawn and where, in a space of `height` rows.
struct NetworkLayout {
    struct Column {
        /// The numbers of the units that are drawn, from the top.
        var units: [Int]
        /// The middle of each, in rows from the top.
        var places: [Double]
        /// Where the dots stand for the units that are left out; `nil` when all are drawn.
        var gap: Double?
    }

    let columns: [Column]
    /// The largest size of a weight between units that are drawn, at least a little above 0.
    let largestWeight: Double

    init(_ diagram: NetworkDiagram, height: Double, spacing: Double = 2) {
        columns = diagram.layers.map { layer in
            let room = max(1, Int((height + spacing - 1) / spacing))
            let units = max(0, layer.units)
            if units <= room {
                let places = (0..<units).map { height * (Double($0) + 0.5) / Double(units) }
                return Column(units: Array(0..<units), places: places)
            }
            // The first ones, dots, and the last one.
            let shown = max(1, room - 1)
            let slots = room == 1 ? 1 : room
            let place = { (slot: Int) in height * (Double(slot) + 0.5) / Double(slots) }
            guard room >= 3 else { return Column(units: [0], places: [place(0)], gap: room == 2 ? place(1) : nil) }
            let units0 = Array(0..<shown - 1) + [units - 1]
            return Column(
                units: units0, places: (0..<shown - 1).map(place) + [place(slots - 1)], gap: place(shown - 1))
        }
        var largest = 0.0
        for layer in columns.indices.dropFirst() {
            for unit in columns[layer].units {
                for from in columns[layer - 1].units {
                    if let weight = diagram.weight(layer: layer, unit: unit, from: from), weight.isFinite {
                        largest = max(largest, abs(weight))
                    }
                }
            }
        }
        largestWeight = max(largest, 1e-300)
    }

    /// A line between two units.
    struct Link {
        var layer: Int
        /// Positions in the columns, not numbers of units.
        var from: Int
        var to: Int
        /// The weight from -1 to 1 where the largest is 1; `nil` where it is not known.
        var strength: Double?
    }

    /// The lines, the strongest last, so that it lies above the others.
    func links(of diagram: NetworkDiagram) -> [Link] {
        var links: [Link] = []
        for layer in columns.indices.dropFirst() {
            for (to, unit) in columns[layer].units.enumerated() {
                for (from, source) in columns[layer - 1].units.enumerated() {
                    let weight = diagram.weight(layer: layer, unit: unit, from: source)
                    let strength = weight.flatMap { $0.isFinite ? $0 / largestWeight : nil }
                    links.append(Link(layer: layer, from: from, to: to, strength: strength))
                }
            }
        }
        return links.sorted { abs($0.strength ?? 0) < abs($1.strength ?? 0) }
    }
}
