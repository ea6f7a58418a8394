import Figures
import Plotting
import TestSupport
import Testing

struct MapTests {
    @Test func colours() {
        expectSnapshot(look(.decisionMap(Samples.circle), .unicode(44, 16)), named: "circle-colours-44x16")
    }

    @Test func texturesWhereThereAreNoColours() {
        expectSnapshot(text(.decisionMap(Samples.circle), .mono(60, 20)), named: "circle-mono-60x20")
        expectSnapshot(text(.decisionMap(Samples.circle), .mono(60, 20, .halfBlock)), named: "circle-half-block-60x20")
    }

    @Test func ascii() {
        expectSnapshot(text(.decisionMap(Samples.circle), .ascii(60, 20)), named: "circle-ascii-60x20")
        expectSnapshot(text(.decisionMap(Samples.circle), .ascii(20, 6)), named: "circle-ascii-20x6")
    }

    @Test func moreThanTwoClasses() {
        let (columns, rows) = (30, 20)
        let map = DecisionMap(
            title: "Four corners", xRange: 0...1, yRange: 0...1, columns: columns, rows: rows,
            regions: (0..<columns * rows).map { $0 % columns * 2 / columns + $0 / columns * 2 / rows * 2 },
            points: ClassifiedPoints(x: [0.2, 0.8, 0.2, 0.8], y: [0.8, 0.8, 0.2, 0.2], label: [0, 1, 2, 3]),
            classNames: ["a", "b", "c"])
        expectSnapshot(text(.decisionMap(map), .mono(40, 12)), named: "four-classes-mono")
        expectSnapshot(text(.decisionMap(map), .ascii(40, 12)), named: "four-classes-ascii")
    }

    @Test func aGridOfTheWrongSizeIsDrawnAsFarAsItGoes() {
        var map = Samples.circle
        map.regions.removeLast(map.regions.count / 2)
        #expect(draw(.decisionMap(map), options: .unicode(40, 12)).count == 12)
        map.regions = []
        map.points.label = []
        #expect(draw(.decisionMap(map), options: .unicode(40, 12)).count == 12)
    }

    @Test func scatter() {
        expectSnapshot(text(.scatter(Samples.blobs), .unicode(60, 18)), named: "groups-60x18")
        expectSnapshot(text(.scatter(Samples.blobs), .ascii(40, 12)), named: "groups-ascii-40x12")
    }

    @Test func summaries() {
        expectSnapshot(
            summary(of: .decisionMap(Samples.circle)) + "\n" + summary(of: .scatter(Samples.blobs)), named: "summaries")
    }
}
