package import Courseware

/// A card of the review, with all that is shown of it.
package struct ReviewItem: Equatable, Sendable {
    package var id: String
    /// The quiz, lesson or assignment that it comes from.
    package var source: String
    package var subject: Subject

    package enum Subject: Equatable, Sendable {
        case question(Question)
        /// A function of an assignment that failed: what it must do, and what was wrong.
        case function(name: String, guide: String, note: String)
    }

    package init(id: String, source: String, subject: Subject) {
        self.id = id
        self.source = source
        self.subject = subject
    }

    /// How many cards are asked at a time.
    package static let mostAtOnce = 10

    /// Words for a card whose document is not open: `c1w2-sigmoid-range` is about the sigmoid range.
    package static func words(for id: String) -> String {
        if let function = id.split(separator: "/").dropFirst().last { return String(function) }
        let parts = id.split(separator: "-")
        return parts.count > 1 ? parts.dropFirst().joined(separator: " ") : id
    }
}
