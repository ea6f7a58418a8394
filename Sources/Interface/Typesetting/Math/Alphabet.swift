/// The letters of other alphabets that Unicode has for mathematics.
enum Alphabet {
    /// The letters double-struck (ℝ) or in script (ℒ); `nil` where there is none.
    static func letters(_ text: String, isDoubleStruck: Bool) -> String? {
        let table = isDoubleStruck ? doubleStruck : script
        var result = ""
        for character in text {
            guard let letter = table[character] else { return nil }
            result.append(letter)
        }
        return result
    }

    // Letters of the basic plane only: terminal fonts seldom have those beyond it, so 𝒜 stays A.
    private static let doubleStruck: [Character: Character] = [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ", "E": "𝔼", "1": "𝟙",
    ]
    private static let script: [Character: Character] = [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
    ]
}
