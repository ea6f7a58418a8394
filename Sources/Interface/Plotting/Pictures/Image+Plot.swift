import Figures
import Screen

extension Image: Plot {
    var raster: Raster { Raster(width: width, height: height, channels: channels, pixels: pixels) }

    func draw(into frame: inout Frame, _ options: PlotOptions) {
        let rect = Title.draw(title, on: &frame, options)
        raster.draw(in: rect, on: &frame, options)
    }

    func rows(in width: Int, atMost limit: Int) -> Int { raster.rows(in: width) + (title.isEmpty ? 0 : 1) }

    var summary: String {
        let name = title.isEmpty ? "Picture" : "Picture \"\(title)\""
        let finite = pixels.filter(\.isFinite)
        let mean = finite.isEmpty ? 0 : finite.reduce(0, +) / Double(finite.count)
        return "\(name), \(channels == 3 ? "in colour" : "grey"), \(width) pixels wide and \(height) high, "
            + "mean brightness \(NumberText.significant(mean, digits: 2)) of 1."
    }
}
