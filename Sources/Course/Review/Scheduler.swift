internal import Foundation

/// The free spaced repetition scheduler, version 6: when to ask again.
///
/// Source: Jarrett Ye and others, "The FSRS algorithm", FSRS-6, with the parameters that the authors fitted to the
/// reviews of some 10,000 learners (github.com/open-spaced-repetition). The names `w0` to `w20` there are the
/// indexes of `parameters` here.
package struct Scheduler: Hashable, Sendable {
    package let parameters: [Double]
    /// The probability of remembering at which it is asked again.
    package let retention: Double
    package let longestInterval: Int

    package static let standardParameters: [Double] = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]

    private static let smallestStability = 0.001

    /// - Parameters:
    ///   - parameters: 21 numbers.
    ///   - retention: above 0 and below 1.
    package init(
        parameters: [Double] = Scheduler.standardParameters, retention: Double = 0.9, longestInterval: Int = 36_500
    ) {
        precondition(parameters.count == 21, "FSRS-6 has 21 parameters.")
        precondition(retention > 0 && retention < 1, "The retention is a probability.")
        self.parameters = parameters
        self.retention = retention
        self.longestInterval = max(1, longestInterval)
    }

    package static let standard = Scheduler()

    // MARK: Forgetting

    private var decay: Double { -parameters[20] }
    /// Makes the retrievability 90 % after as many days as the stability says.
    private var factor: Double { pow(0.9, 1 / decay) - 1 }

    /// The probability that it is remembered some days after the last review.
    package func retrievability(of memory: Memory, after days: Int) -> Double {
        pow(1 + factor * Double(max(0, days)) / memory.stability, decay)
    }

    /// The number of days until the retrievability has fallen to `retention`, at least 1.
    package func interval(of memory: Memory) -> Int {
        let days = memory.stability / factor * (pow(retention, 1 / decay) - 1)
        return min(max(1, Int(min(days.rounded(), Double(longestInterval)))), longestInterval)
    }

    // MARK: Remembering

    /// The memory after the first rating.
    package func memory(after rating: Rating) -> Memory {
        Memory(
            stability: max(Self.smallestStability, parameters[rating.rawValue - 1]),
            difficulty: Self.clampedDifficulty(firstDifficulty(rating)))
    }

    /// The memory after one more review.
    ///
    /// - Parameter days: since the last review; 0 for another one on the same day.
    package func memory(_ memory: Memory, after rating: Rating, days: Int) -> Memory {
        let stability =
            if days < 1 {
                sameDayStability(memory, rating)
            } else if rating == .again {
                forgottenStability(memory, days)
            } else {
                recalledStability(memory, rating, days)
            }
        return Memory(
            stability: max(Self.smallestStability, stability), difficulty: nextDifficulty(memory.difficulty, rating))
    }

    private func recalledStability(_ memory: Memory, _ rating: Rating, _ days: Int) -> Double {
        let surprise = exp((1 - retrievability(of: memory, after: days)) * parameters[10]) - 1
        let weight = rating == .hard ? parameters[15] : rating == .easy ? parameters[16] : 1
        let growth =
            exp(parameters[8]) * (11 - memory.difficulty) * pow(memory.stability, -parameters[9]) * surprise * weight
        return memory.stability * (1 + growth)
    }

    private func forgottenStability(_ memory: Memory, _ days: Int) -> Double {
        let surprise = exp((1 - retrievability(of: memory, after: days)) * parameters[14])
        let stability =
            parameters[11] * pow(memory.difficulty, -parameters[12])
            * (pow(memory.stability + 1, parameters[13]) - 1) * surprise
        return min(stability, memory.stability / exp(parameters[17] * parameters[18]))
    }

    private func sameDayStability(_ memory: Memory, _ rating: Rating) -> Double {
        let growth =
            exp(parameters[17] * (Double(rating.rawValue) - 3 + parameters[18]))
            * pow(memory.stability, -parameters[19])
        return memory.stability * (rating == .again ? growth : max(1, growth))
    }

    private func firstDifficulty(_ rating: Rating) -> Double {
        parameters[4] - exp(parameters[5] * Double(rating.rawValue - 1)) + 1
    }

    private func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Double {
        let change = -parameters[6] * Double(rating.rawValue - 3)
        let damped = difficulty + (10 - difficulty) * change / 9
        // A small pull back to an easy card's difficulty, so that a card does not stay hard for ever.
        return Self.clampedDifficulty(parameters[7] * firstDifficulty(.easy) + (1 - parameters[7]) * damped)
    }

    private static func clampedDifficulty(_ difficulty: Double) -> Double {
        min(max(1, difficulty), 10)
    }
}
