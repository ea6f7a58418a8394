/// A reason for a wrong output, told in two strengths.
package struct Finding: Sendable, Equatable {
    /// In the order in which findings are told.
    package enum Kind: String, Sendable, CaseIterable {
        case shape, relation, mistake, sideEffect, numerical, slope, place
    }

    package var kind: Kind
    /// Points at what is wrong without giving the line away.
    package var sentence: String
    /// What to do about it; empty where the sentence says all that is known.
    package var hint: String

    init(_ kind: Kind, _ sentence: String, hint: String = "") {
        self.kind = kind
        self.sentence = sentence
        self.hint = hint
    }
}
