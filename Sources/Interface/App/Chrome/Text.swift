/// A bar of `width` characters, the filled part as long as `fraction` says.
func progressBar(_ fraction: Double, width: Int) -> String {
    let part = fraction.isFinite ? min(max(0, fraction), 1) : 0
    let filled = Int((part * Double(width)).rounded())
    return String(repeating: "▰", count: filled) + String(repeating: "▱", count: width - filled)
}

/// Such as `0.24 s`.
func secondsText(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "– s" }
    let hundredths = Int((seconds * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" + digits : digits) s"
}

func percentText(_ fraction: Double) -> String {
    "\(Int((min(max(0, fraction), 1) * 100).rounded())) %"
}

/// Such as `1 card` and `3 cards`.
func countText(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
