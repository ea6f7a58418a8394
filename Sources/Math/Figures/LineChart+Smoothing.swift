extension LineChart.Series {
    /// The running means that a smoothed line goes through; `y` itself without smoothing.
    ///
    /// The exponentially weighted mean with the correction for its start at 0, so that the first mean is the first
    /// value. Values that are not finite stay what they are and do not enter the means (course 2, week 2).
    public var smoothed: [Double] {
        guard let smoothing, smoothing > 0, smoothing < 1 else { return y }
        var mean = 0.0
        var weight = 1.0
        return y.map { value in
            guard value.isFinite else { return value }
            mean = smoothing * mean + (1 - smoothing) * value
            weight *= smoothing
            return mean / (1 - weight)
        }
    }
}
