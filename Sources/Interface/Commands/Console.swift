import Figures
import Foundation
import Plotting
import Screen

/// Standard output and error as text, for everything but the full screen.
enum Console {
    static func write(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            // Whoever read it, such as `head`, has seen enough.
            exit(Exit.unable.code)
        }
    }

    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data((sentence.hasSuffix("\n") ? sentence : sentence + "\n").utf8))
    }

    static func write(_ lines: [StyledLine], indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        for line in lines {
            let text = line.ansi(colors)
            write(text.isEmpty ? "\n" : margin + text + "\n")
        }
    }

    static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// The width to write for: the terminal's, or 80 columns for a pipe or a file.
    static var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(20, Int(size.ws_col))
    }

    /// How many lines the terminal has; 24 where there is none.
    static var height: Int {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
        return max(4, Int(size.ws_row))
    }

    static let colors: ColorDepth = {
        let environment = ProcessInfo.processInfo.environment
        guard isTerminal, environment["NO_COLOR"]?.isEmpty ?? true, environment["TERM"] != "dumb" else { return .none }
        if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") { return .full }
        return (environment["TERM"] ?? "").contains("256") ? .twoHundredFiftySix : .sixteen
    }()

    /// Whether text may hold more than ASCII: a terminal must say so in its locale; files and pipes get UTF-8.
    static let isUnicode: Bool = {
        guard isTerminal else { return true }
        let environment = ProcessInfo.processInfo.environment
        let locale =
            [environment["LC_ALL"], environment["LC_CTYPE"], environment["LANG"]]
            .compactMap { $0 }.first { !$0.isEmpty } ?? ""
        return locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
    }()

    static func plotOptions(width: Int, height: Int) -> PlotOptions {
        PlotOptions(
            width: width, height: height, glyphs: isUnicode ? .braille : .ascii, usesColor: colors != .none)
    }
}
