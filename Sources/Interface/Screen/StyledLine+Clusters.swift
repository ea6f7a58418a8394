/// A grapheme cluster with its style and width: what wrapping and drawing work on.
package struct StyledCluster: Hashable, Sendable {
    package var character: Character
    package var style: Style
    package var width: Int

    package init(_ character: Character, _ style: Style = .plain) {
        self.character = character
        self.style = style
        width = character.displayWidth
    }
}

extension StyledLine {
    package init(clusters: some Sequence<StyledCluster>) {
        self.init()
        for cluster in clusters {
            if let last = spans.indices.last, spans[last].style == cluster.style {
                spans[last].text.append(cluster.character)
            } else {
                spans.append(Span(String(cluster.character), cluster.style))
            }
        }
    }

    package var clusters: [StyledCluster] {
        spans.flatMap { span in span.text.map { StyledCluster($0, span.style) } }
    }

    /// How many terminal columns the line takes.
    package var width: Int {
        spans.reduce(0) { $0 + $1.text.displayWidth }
    }

    package var isEmpty: Bool {
        spans.allSatisfy(\.text.isEmpty)
    }

    package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
        var sum = left
        sum += right
        return sum
    }

    package static func += (left: inout StyledLine, right: StyledLine) {
        for span in right.spans where !span.text.isEmpty {
            left.append(span.text, span.style)
        }
    }

    /// Adds text at the end; text in the style of the last span joins it.
    package mutating func append(_ text: String, _ style: Style = .plain) {
        if let last = spans.indices.last, spans[last].style == style {
            spans[last].text += text
        } else {
            spans.append(Span(text, style))
        }
    }

    /// The line with `change` applied to the style of every span.
    package func restyled(_ change: (inout Style) -> Void) -> StyledLine {
        var line = self
        for index in line.spans.indices {
            change(&line.spans[index].style)
        }
        return line
    }
}
