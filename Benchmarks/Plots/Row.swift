/// One row of the table: `work` gives something whose size proves that it was done.
struct Row {
    let name: String
    let work: () -> Int

    init(_ name: String, _ work: @escaping () -> Int) {
        self.name = name
        self.work = work
    }

    /// Seconds for doing the work once, after one run that brings data and clock speed back up.
    func sample() -> Double {
        guard work() > 0 else { fatalError("\(name) drew nothing.") }
        var size = 0
        let time = ContinuousClock().measure { size = work() }
        guard size > 0 else { fatalError("\(name) drew nothing.") }
        return time / Duration.seconds(1)
    }
}
