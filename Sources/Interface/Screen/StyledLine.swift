/// A run of text in one style.
package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// A line of styled text, the unit that typesetting and plotting produce and that views place in a frame.
package struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral {
    package var spans: [Span]

    package init(_ spans: [Span] = []) {
        self.spans = spans
    }

    package init(_ text: String, _ style: Style = .plain) {
        spans = [Span(text, style)]
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// The characters without their styles.
    package var text: String {
        spans.map(\.text).joined()
    }
}
