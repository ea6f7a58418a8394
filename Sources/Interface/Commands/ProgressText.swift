import Foundation

/// How long something will still take, in words.
enum ProgressText {
    static func left(_ seconds: Double) -> String {
        if seconds < 10 { return String(format: "%.1f s left", seconds) }
        if seconds < 120 { return String(format: "%.0f s left", seconds) }
        return String(format: "%.0f min left", seconds / 60)
    }
}
