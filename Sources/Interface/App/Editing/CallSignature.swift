internal import Screen

/// A form of the function that is being called.
package struct CallSignature: Hashable, Sendable {
    package var name: String
    /// As they are declared: `_ a: Tensor`.
    package var parameters: [String]
    /// What stands behind the parameters: ` -> Tensor`.
    package var result: String
    /// The parameter that is being written, from 0.
    package var active: Int?

    package init(name: String, parameters: [String], result: String = "", active: Int? = nil) {
        (self.name, self.parameters, self.result, self.active) = (name, parameters, result, active)
    }

    /// The form on one line, the parameter that is being written marked. Where it is too long, parameters before that
    /// one are left out first.
    func line(width: Int, _ theme: Theme) -> StyledLine {
        var line = StyledLine()
        for first in 0...max(0, active ?? 0) {
            line = self.line(from: first, theme)
            if line.width <= width { break }
        }
        return line.truncated(to: max(0, width))
    }

    private func line(from first: Int, _ theme: Theme) -> StyledLine {
        var line = StyledLine(name + "(" + (first > 0 ? "…, " : ""))
        for (index, parameter) in parameters.enumerated().dropFirst(first) {
            if index > first { line.append(", ") }
            var style = Style.plain
            if index == active {
                style = theme.accent
                (style.isBold, style.isUnderlined) = (true, true)
            }
            line.append(parameter, style)
        }
        line.append(")" + result)
        return line
    }
}

/// The forms of the call around the cursor, and the one that is shown.
struct CallForms: Equatable, Sendable {
    private(set) var forms: [CallSignature]
    private(set) var shown: Int

    /// - Returns: `nil` where there are none.
    init?(_ forms: [CallSignature], after earlier: CallForms?) {
        guard !forms.isEmpty else { return nil }
        self.forms = forms
        if let earlier, earlier.forms.map(\.identity) == forms.map(\.identity) {
            shown = earlier.shown
        } else {
            shown = forms.firstIndex { ($0.active ?? 0) < $0.parameters.count } ?? 0
        }
    }

    mutating func showNext() {
        shown = (shown + 1) % forms.count
    }

    func line(width: Int, keys: KeyMap, _ theme: Theme) -> StyledLine {
        guard forms.count > 1 else { return forms[shown].line(width: width, theme) }
        let key = keys.label(for: "Ctrl-O", on: .editor)
        let count = StyledLine("   \(shown + 1) of \(forms.count), \(key) next", theme.dim)
        guard count.width + 20 < width else { return forms[shown].line(width: width, theme) }
        return forms[shown].line(width: width - count.width, theme) + count
    }
}

extension CallSignature {
    /// The form without the place in it.
    fileprivate var identity: CallSignature {
        CallSignature(name: name, parameters: parameters, result: result)
    }
}
