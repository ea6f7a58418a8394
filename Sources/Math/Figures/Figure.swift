/// Something that can be shown: a chart, a map, an image, a diagram.
///
/// A figure is a value that says *what* is shown. How it is drawn (braille, half-blocks, ASCII, colour or none, any
/// size) is decided by the front that draws it, so the same figure serves the terminal, plain text and SVG.
public enum Figure: Codable, Equatable, Sendable {
    case line(LineChart)
    case scatter(ScatterChart)
    case decisionMap(DecisionMap)
    case histogram(Histogram)
    case bars(BarChart)
    case heatMap(HeatMap)
    case confusionMatrix(ConfusionMatrix)
    case image(Image)
    case contour(ContourMap)
    case filterBank(FilterBank)
    case boxes(ImageBoxes)
    case attention(AttentionMap)
    case network(NetworkDiagram)
    case computation(ComputationGraph)
    case animation(Animation)
}
