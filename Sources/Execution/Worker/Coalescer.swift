/// Holds back values that replace each other, so that each name's are passed on at most so often.
struct Coalescer<Value> {
    private static var interval: Double { 0.04 }

    private var lastPassed: [String: Double] = [:]
    private var held: [String: Value] = [:]

    /// The value, if it may be passed on now.
    mutating func take(_ value: Value, for name: String, now: Double, isFree: Bool) -> Value? {
        guard isFree, now - lastPassed[name, default: -.infinity] >= Self.interval else {
            held[name] = value
            return nil
        }
        lastPassed[name] = now
        held[name] = nil
        return value
    }

    /// The latest values that were held back.
    mutating func rest() -> [(name: String, value: Value)] {
        defer { held = [:] }
        return held.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
