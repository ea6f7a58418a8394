enum Scroll {
    /// Beyond every page, and far from overflow however often it is added before the layout brings it back.
    static let end = 1_000_000
}
