extension Random {
    /// Where the generator behind the free functions stands, for going on in another process.
    package struct State: Codable, Sendable, Equatable {
        fileprivate var random: Random

        private enum Field: String, CodingKey {
            case twister, keptNormal
        }

        fileprivate init(_ random: Random) {
            self.random = random
        }

        /// - Throws: for words that no generator can hold; another process may send anything.
        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Field.self)
            random = Random(seed: 0)
            random.twister = try container.decode(MersenneTwister.self, forKey: .twister)
            random.keptNormal = try container.decodeIfPresent(Double.self, forKey: .keptNormal)
            guard random.twister.isValid else {
                throw DecodingError.dataCorruptedError(
                    forKey: .twister, in: container, debugDescription: "Not the state of a generator.")
            }
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Field.self)
            try container.encode(random.twister, forKey: .twister)
            try container.encodeIfPresent(random.keptNormal, forKey: .keptNormal)
        }
    }

    /// Where the generator behind `randn` and the other free functions stands.
    package static var sharedState: State {
        get { withShared { State($0) } }
        set { withShared { $0 = newValue.random } }
    }
}
