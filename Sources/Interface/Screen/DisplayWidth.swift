extension Character {
    /// How many terminal columns the grapheme cluster takes: 0, 1 or 2.
    ///
    /// Wide are East Asian wide and fullwidth characters, emoji, and flags. Control characters and lone combining
    /// marks take none.
    package var displayWidth: Int {
        if let ascii = asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
        let scalars = unicodeScalars
        if scalars.index(after: scalars.startIndex) == scalars.endIndex { return scalars.first!.displayWidth }
        var width = 0
        var hasEmojiBase = false
        var regionalIndicators = 0
        for scalar in scalars {
            width = max(width, scalar.displayWidth)
            switch scalar.value {
            case 0xFE0F where hasEmojiBase: width = 2
            case 0x1F1E6...0x1F1FF:
                regionalIndicators += 1
                if regionalIndicators == 2 { width = 2 }
            default: hasEmojiBase = scalar.properties.isEmoji
            }
        }
        return width
    }
}

extension StringProtocol {
    /// How many terminal columns the text takes.
    ///
    /// - Complexity: O(*n*); text of printable ASCII is only counted.
    package var displayWidth: Int {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        // Below U+0300 there are no combining marks and nothing is wide; U+00AD, the soft hyphen, shows as a hyphen.
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
        if isWide { return 2 }
        switch value {
        // Vowels and final consonants of Hangul syllables written in parts join the wide first consonant.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: return 1
        }
    }

    private var isWide: Bool {
        guard value >= wideScalarRanges[0] else { return false }
        var low = 0
        var high = wideScalarRanges.count / 2 - 1
        while low <= high {
            let middle = (low + high) / 2
            if value < wideScalarRanges[2 * middle] {
                high = middle - 1
            } else if value > wideScalarRanges[2 * middle + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
