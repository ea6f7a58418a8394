import Figures
import Foundation
import Plotting
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct SVGTests {
    @Test(arguments: [
        "line", "runs", "bars", "heat-map", "contour", "network", "graph", "graph-halfway", "boxes", "animation",
    ])
    func documents(name: String) throws {
        expectSnapshot(svg(try #require(Samples.figure(name))), named: name)
    }

    @Test func everyFigureIsWellFormed() {
        for figure in Samples.all.map(\.figure) + AnySizeTests.figures {
            let text = svg(figure)
            let reader = Reader()
            let parser = XMLParser(data: Data(text.utf8))
            parser.delegate = reader
            #expect(parser.parse(), "\(summary(of: figure)): \(String(describing: parser.parserError))")
            #expect(reader.numbersAreFinite, "\(summary(of: figure))")
            #expect(reader.elements.first == "svg" && reader.elements.contains("desc"))
        }
    }

    @Test func namesCannotEndElements() {
        let text = svg(.bars(BarChart(title: "a < b & \"c\"\u{0}", names: ["</text>"], values: [1])))
        #expect(text.contains("a &lt; b &amp; &quot;c&quot;<") && text.contains("&lt;/text&gt;"))
    }

    @Test func manyPointsMakeASmallDocument() {
        let y = (0..<100_000).map { sin(Double($0) / 900) + cos(Double($0) * 1.7) / 5 }
        let chart = LineChart(series: [.init("a", x: y.indices.map(Double.init), y: y)])
        #expect(svg(.line(chart)).utf8.count < 100_000)
    }

    @Test func picturesAreWrittenAsPNG() {
        let image = Image(width: 2, height: 1, channels: 3, pixels: [1, 0, 0, 0, 0, 1])
        // Read by another program this is 2 by 1 pixels, red and blue.
        let png =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAEklEQVR4AQEHAPj/"
            + "AP8AAAAA/wcAAf9VNrrHAAAAAElFTkSuQmCC"
        #expect(svg(.image(image)).contains("base64," + png + "\""))
    }

    /// Collects what a document holds.
    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [String] = []
        var numbersAreFinite = true

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.append(name)
            for key in ["x", "y", "x1", "width", "height", "cx", "cy", "r", "points", "d"] {
                let value = attributes[key]?.lowercased() ?? ""
                if value.contains("nan") || value.contains("inf") { numbersAreFinite = false }
            }
        }
    }
}
