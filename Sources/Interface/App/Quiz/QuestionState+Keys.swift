internal import Courseware
internal import Screen

extension QuestionState {
    /// What a click on an option or item does. An option is selected first; a second click answers with it, or marks it
    /// where several may be right.
    mutating func click(_ item: Int) -> Reaction {
        guard !isSettled else { return .ignored }
        switch question.kind {
        case .chooseOne:
            if chosen == [item] { return submit(.choices(chosen)) }
            (cursor, chosen) = (item, [item])
        case .chooseMany:
            cursor = item
            toggle(item)
        case .order:
            if isHolding { arrangement.insert(arrangement.remove(at: cursor), at: item) }
            cursor = item
            isHolding.toggle()
        case .match:
            cursor = item
            return handle(.right)
        case .number, .shape, .text: return .ignored
        }
        return .changed
    }

    mutating func choose(_ key: Key, _ count: Int, many: Bool) -> Reaction {
        switch key {
        case .up, .character("k"): return moveCursor(-1, count)
        case .down, .character("j"): return moveCursor(1, count)
        case .character(" "):
            if many { toggle(cursor) } else { chosen = [cursor] }
            return .changed
        case .character(let letter):
            guard let index = Self.index(of: letter), index < count else { return .ignored }
            cursor = index
            if many {
                toggle(index)
                return .changed
            }
            chosen = [index]
            return submit(.choices(chosen))
        case .enter:
            // Enter alone, the key that leads through a lesson, must not answer for the learner.
            return submit(.choices(chosen))
        default: return .ignored
        }
    }

    /// `a` is the first option; so is `1`.
    private static func index(of letter: Character) -> Int? {
        guard let code = letter.asciiValue else { return nil }
        switch code {
        case UInt8(ascii: "a")...UInt8(ascii: "i"): return Int(code - UInt8(ascii: "a"))
        case UInt8(ascii: "1")...UInt8(ascii: "9"): return Int(code - UInt8(ascii: "1"))
        default: return nil
        }
    }

    private mutating func toggle(_ index: Int) {
        if chosen.remove(index) == nil { chosen.insert(index) }
    }

    /// At either end the key is free for what surrounds the question.
    private mutating func moveCursor(_ step: Int, _ count: Int) -> Reaction {
        guard (0..<count).contains(cursor + step) else { return .ignored }
        cursor += step
        if case .chooseOne = question.kind { chosen = [cursor] }
        return .changed
    }

    mutating func type(_ key: Key) -> Reaction {
        switch key {
        case .character(let character):
            if case .number = question.kind, "[]\\".contains(character) { return .ignored }
            guard isTyping || !character.isLetter && character != "?" else { return .ignored }
            text.append(character)
        case .paste(let pasted): text += pasted.prefix(500).filter { !$0.isNewline }
        case .backspace: _ = text.popLast()
        case .control("u"): text = ""
        case .enter: return submit(.typed(text))
        default: return .ignored
        }
        return .changed
    }

    mutating func order(_ key: Key, _ count: Int) -> Reaction {
        switch key {
        case .character(" "):
            isHolding.toggle()
            return .changed
        case .up, .character("k"), .down, .character("j"):
            let step = key == .up || key == .character("k") ? -1 : 1
            let place = cursor
            let reaction = moveCursor(step, count)
            if isHolding, reaction == .changed { arrangement.swapAt(place, cursor) }
            return isHolding ? .changed : reaction
        case .enter: return submitArrangement()
        default: return .ignored
        }
    }

    mutating func match(_ key: Key, _ count: Int) -> Reaction {
        switch key {
        case .up, .character("k"): return moveCursor(-1, count)
        case .down, .character("j"): return moveCursor(1, count)
        case .left, .character("h"), .right, .character("l"), .character(" "):
            guard count > 1 else { return .changed }
            // The right side that comes next changes places with the one that is here, so each is used once.
            let step = key == .left || key == .character("h") ? count - 1 : 1
            let wanted = (arrangement[cursor] + step) % count
            if let owner = arrangement.firstIndex(of: wanted) { arrangement.swapAt(cursor, owner) }
            return .changed
        case .enter: return submitArrangement()
        default: return .ignored
        }
    }
}
