import Figures
import Plotting
import Testing

/// Figures ask for the rows that they fill.
struct HeightTests {
    @Test func aStripOfPicturesIsLow() {
        let strip = Image(title: "six", width: 60, height: 10, channels: 1, pixels: [])
        #expect(height(of: .image(strip), width: 60, atMost: 18) == 6)
        #expect(height(of: .image(Samples.disc), width: 60, atMost: 18) == 18)
        #expect(height(of: .bars(Samples.optimisers), width: 60, atMost: 18) == 5)
        #expect(height(of: .line(Samples.cost), width: 60, atMost: 18) == 18)
    }

    @Test func nothingIsLostAtTheHeightAskedFor() throws {
        for name in ["bars", "heat-map", "confusion-matrix", "filter-bank", "attention"] {
            let figure = try #require(Samples.figure(name))
            let rows = height(of: figure, width: 60, atMost: 18)
            let words = { (height: Int) in
                Set(text(figure, .mono(60, height)).split { $0.isWhitespace }.filter { $0.contains(where: \.isLetter) })
            }
            #expect(rows <= 18 && words(rows) == words(18), "\(name)")
        }
    }

    @Test func anyFigureAnyWidth() {
        for figure in AnySizeTests.figures {
            for width in [0, 1, 5, 20, 200] {
                for limit in [0, 1, 7, 18] {
                    #expect((0...limit).contains(height(of: figure, width: width, atMost: limit)))
                }
            }
        }
    }
}
