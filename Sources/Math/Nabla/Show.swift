public import Figures

/// Shows values in full, one under the other.
public func show(_ values: Any...) {
    ValueLog.forgetLast()
    for value in values {
        if let figure = value as? Figure {
            show(figure)
        } else {
            showText(String(describing: value))
        }
    }
}

/// Draws a figure below the running cell.
public func show(_ figure: Figure) {
    ValueLog.forgetLast()
    guard let audience = Stage.audience else { return print("(a figure; run this in Nabla to see it)") }
    figureCount += 1
    audience.figure(figure, numbered: figureCount)
}

/// Draws a figure under a name. The next figure with the same name takes its place, so that it moves.
public func show(_ figure: Figure, as name: String) {
    guard let audience = Stage.audience else { return print("(a figure; run this in Nabla to see it)") }
    audience.figure(figure, replacing: name)
}

/// Shows how far a long computation is.
///
/// - Parameter fraction: from 0 to 1.
public func showProgress(_ label: String, _ fraction: Double) {
    Stage.audience?.progress(label: label, fraction: min(max(fraction, 0), 1))
}

func showText(_ text: String) {
    if let audience = Stage.audience {
        audience.shown(text)
    } else {
        print(text)
    }
}

/// Numbers figures without a name. Figures are shown by the cell's own thread.
nonisolated(unsafe) private var figureCount = 0
