package import Foundation
internal import GRDB
package import Review

/// A card and what it asks about.
package struct ReviewCard: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// A question of a quiz or a lesson; the card's identifier is the question's.
        case question
        /// A function of an assignment; the identifier is `<assignment>/<function>`.
        case function
    }

    package var card: Card
    package var kind: Kind
    /// The quiz, lesson or assignment that it comes from.
    package var source: String
    /// What was wrong with the function; empty for a question.
    package var note: String

    package init(card: Card, kind: Kind, source: String, note: String = "") {
        self.card = card
        self.kind = kind
        self.source = source
        self.note = note
    }
}

extension Date {
    /// The day at the learner's place, counted from 1970. A day begins at four in the morning, so that an evening that
    /// goes on past midnight is one day.
    package func reviewDay(in zone: TimeZone = .current) -> Int {
        let local = timeIntervalSince1970 + Double(zone.secondsFromGMT(for: self)) - 4 * 3600
        return Int((local / 86_400).rounded(.down))
    }
}

extension ProgressStore {
    /// The cards to ask on a day, first those most likely to be forgotten.
    package func dueCards(at time: Date = .now) async throws -> [ReviewCard] {
        try await writer.read { db in try Self.dueCards(on: time.reviewDay(), db) }
    }

    static func dueCards(on day: Int, _ db: Database) throws -> [ReviewCard] {
        let cards = try Row.fetchAll(db, sql: "SELECT * FROM reviewCard WHERE dueDay <= ?", arguments: [day])
            .map(ReviewCard.init)
        let byID = Dictionary(uniqueKeysWithValues: cards.map { ($0.card.id, $0) })
        return cards.map(\.card).due(on: day).compactMap { byID[$0.id] }
    }

    /// The day of the next card after today, and how many there are on it.
    package func nextReview(at time: Date = .now) async throws -> (inDays: Int, count: Int)? {
        let today = time.reviewDay()
        return try await writer.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT dueDay, COUNT(*) AS count FROM reviewCard WHERE dueDay > ?
                    GROUP BY dueDay ORDER BY dueDay LIMIT 1
                    """, arguments: [today]
            ).map { (inDays: ($0["dueDay"] as Int) - today, count: $0["count"]) }
        }
    }

    /// Saves how well a card was remembered. Does nothing where there is no such card.
    package func review(_ id: String, _ rating: Rating, at time: Date = .now) async throws {
        try await writer.write { db in
            guard var entry = try Self.card(id, db) else { return }
            try Self.noteWork(at: time, db)
            entry.card.review(rating, on: time.reviewDay())
            try Self.put(entry, rating, time, db)
        }
    }

    static func review(_ answer: QuizAnswer, _ db: Database) throws {
        let rating: Rating = answer.isRight ? .good : .again
        if var entry = try card(answer.question, db) {
            entry.card.review(rating, on: answer.time.reviewDay())
            try put(entry, rating, answer.time, db)
        } else if !answer.isRight {
            let card = Card(id: answer.question, after: rating, on: answer.time.reviewDay())
            try put(ReviewCard(card: card, kind: .question, source: answer.source), rating, answer.time, db)
        }
    }

    /// Makes a card of a failed function. Failing again on the same day is work in progress, not forgetting.
    static func noteFailure(of function: FunctionState, in attempt: Attempt, _ db: Database) throws {
        let id = "\(attempt.assignment)/\(function.name)"
        let day = attempt.time.reviewDay()
        if var entry = try card(id, db) {
            guard entry.card.lastDay < day else { return }
            entry.note = function.note
            entry.card.review(.again, on: day)
            try put(entry, .again, attempt.time, db)
        } else {
            let card = Card(id: id, after: .again, on: day)
            let entry = ReviewCard(card: card, kind: .function, source: attempt.assignment, note: function.note)
            try put(entry, .again, attempt.time, db)
        }
    }

    private static func card(_ id: String, _ db: Database) throws -> ReviewCard? {
        try Row.fetchOne(db, sql: "SELECT * FROM reviewCard WHERE id = ?", arguments: [id]).map(ReviewCard.init)
    }

    private static func put(_ entry: ReviewCard, _ rating: Rating, _ time: Date, _ db: Database) throws {
        let card = entry.card
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO reviewCard
                (id, source, kind, note, stability, difficulty, lastDay, dueDay, reviews, lapses)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                card.id, entry.source, entry.kind.rawValue, entry.note, card.memory.stability, card.memory.difficulty,
                card.lastDay, card.dueDay, card.reviews, card.lapses,
            ])
        try db.execute(
            sql: "INSERT INTO reviewLog (card, rating, time) VALUES (?, ?, ?)",
            arguments: [card.id, rating.rawValue, time])
    }
}

extension ReviewCard {
    fileprivate init(_ row: Row) {
        self.init(
            card: Card(
                id: row["id"], memory: Memory(stability: row["stability"], difficulty: row["difficulty"]),
                lastDay: row["lastDay"], dueDay: row["dueDay"], reviews: row["reviews"], lapses: row["lapses"]),
            kind: Kind(rawValue: row["kind"]) ?? .question, source: row["source"], note: row["note"])
    }
}
