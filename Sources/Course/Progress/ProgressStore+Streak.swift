internal import Foundation
internal import GRDB

/// The days on which there was work, and how many of them follow each other.
extension ProgressStore {
    /// How many days in a row had work, counted back from a day. That day itself, which may have only begun, does not
    /// break the row.
    static func streak(until day: Int, _ db: Database) throws -> Int {
        let days = try Int.fetchSet(db, sql: "SELECT day FROM workDay WHERE day <= ?", arguments: [day])
        let last = days.contains(day) ? day : day - 1
        var first = last
        while days.contains(first) { first -= 1 }
        return last - first
    }

    /// Notes that there was work.
    static func noteWork(at time: Date = .now, _ db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO workDay (day) VALUES (?)", arguments: [time.reviewDay()])
    }

    /// Notes the days of all that was saved before days were noted.
    static func noteEarlierWork(_ db: Database) throws {
        let times = """
            SELECT time FROM quizAnswer UNION SELECT time FROM attempt UNION SELECT time FROM reviewLog
            UNION SELECT time FROM lessonPosition
            """
        for time in try Date.fetchAll(db, sql: times) { try noteWork(at: time, db) }
    }
}
