/// The words of the lessons and what they mean.
package struct Glossary: Equatable, Sendable {
    package struct Term: Equatable, Sendable {
        package var name: String
        /// Other forms and names: plurals, short forms.
        package var also: [String]
        /// One to three short sentences; CommonMark with math.
        package var meaning: String
        /// How it is written in formulas and code, where it has a sign.
        package var sign: String?
        /// The lesson that uses the term first.
        package var lesson: String
        /// Terms to read next.
        package var seeAlso: [String]

        package init(
            name: String, also: [String] = [], meaning: String, sign: String? = nil, lesson: String,
            seeAlso: [String] = []
        ) {
            self.name = name
            self.also = also
            self.meaning = meaning
            self.sign = sign
            self.lesson = lesson
            self.seeAlso = seeAlso
        }

        var forms: [String] { [name] + also }
    }

    /// In alphabetical order.
    package let terms: [Term]
    /// The terms by the first word of each of their forms.
    private let places: [String: [(words: [String], term: Int)]]

    package init(terms: [Term]) {
        self.terms = terms
        var places: [String: [(words: [String], term: Int)]] = [:]
        for (index, term) in terms.enumerated() {
            for form in term.forms {
                let words = Self.words(of: form)
                guard let first = words.first else { continue }
                places[first, default: []].append((words, index))
            }
        }
        // The longest form wins: "gradient descent" is not "gradient".
        self.places = places.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    package static func == (left: Glossary, right: Glossary) -> Bool { left.terms == right.terms }

    // MARK: Looking up

    /// The term with this name or other form; case does not matter.
    package func term(named name: String) -> Term? {
        let words = Self.words(of: name)
        return terms.first { $0.forms.contains { Self.words(of: $0) == words } }
    }

    /// Terms that are spelt nearly so, or hold the word, the nearest first.
    package func nearMisses(of name: String) -> [Term] {
        let wanted = Array(name.lowercased())
        let ranked = terms.compactMap { term -> (Int, Term)? in
            let distances = term.forms.map { form in
                let letters = Array(form.lowercased())
                return form.lowercased().contains(name.lowercased()) ? 1 : editDistance(wanted, letters)
            }
            guard let nearest = distances.min(), nearest <= max(1, wanted.count / 3) else { return nil }
            return (nearest, term)
        }
        return ranked.sorted { $0.0 < $1.0 }.prefix(5).map(\.1)
    }

    /// The terms that a text uses, in the order in which they come up.
    package func terms(in text: String) -> [Term] {
        let words = Self.words(of: text)
        var found: [Int] = []
        var index = 0
        while index < words.count {
            let place = places[words[index]]?.first { words[index...].starts(with: $0.words) }
            if let place, !found.contains(place.term) { found.append(place.term) }
            index += place?.words.count ?? 1
        }
        return found.map { terms[$0] }
    }

    static func words(of text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    }
}

/// How many letters must be added, removed or changed to turn one word into the other (Levenshtein 1966).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in b.enumerated() {
            let change = diagonal + (letter == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[b.count]
}
