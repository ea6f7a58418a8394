extension Duration {
    /// The duration in seconds, as reports and events carry it.
    package var seconds: Double {
        self / .seconds(1)
    }
}
