import Figures
import Foundation
import Plotting
import Screen

/// Pictures between lines of text.
extension Console {
    /// Draws a figure as large as is of use below other text. An animation plays once in its place where the terminal
    /// allows it; then some of its frames stand for all.
    static func show(_ figure: Figure, indent: Int = 0) async {
        let room = width - indent
        // What goes to a file looks the same everywhere.
        let columns = isTerminal ? min(room, 110) : min(room, 76)
        let rows = Plotting.height(of: figure, width: columns, atMost: isTerminal ? min(max(8, height - 6), 30) : 18)
        var options = plotOptions(width: columns, height: rows)
        if case .animation(let animation) = figure, canDrawOver, rows < height {
            await play(animation, options, indent: indent)
        }
        options.seconds = nil
        write(draw(figure, options: options), indent: indent)
    }

    /// Whether lines that were written can be written over.
    private static let canDrawOver: Bool = {
        let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
        return isTerminal && !name.isEmpty && name != "dumb"
    }()

    /// Nobody waits longer for the end of an animation.
    private static let longestPlay = 6.0

    /// Plays a run through all frames and leaves the cursor where the first one began.
    private static func play(_ animation: Animation, _ options: PlotOptions, indent: Int) async {
        guard animation.frames.count > 1 else { return }
        let speed = max(1, animation.duration / longestPlay)
        var options = options
        var seconds = 0.0
        while seconds < animation.duration {
            options.seconds = seconds
            write(draw(.animation(animation), options: options).map { $0.padded(to: options.width) }, indent: indent)
            let wait = animation.wait(after: seconds)
            try? await Task.sleep(for: .seconds(wait / speed))
            write("\u{1B}[\(options.height)A")
            seconds += wait
        }
    }
}
