import Screen

/// Brackets as high as what they enclose.
struct Fences {
    let glyphs: GlyphSet

    func around(_ body: MathBox, _ open: String, _ close: String) -> MathBox {
        var boxes = [body]
        if !open.isEmpty { boxes.insert(bracket(open, like: body), at: 0) }
        if !close.isEmpty { boxes.append(bracket(close, like: body)) }
        return .row(boxes)
    }

    private func bracket(_ bracket: String, like body: MathBox) -> MathBox {
        guard body.height > 1 else { return MathBox(glyphs == .ascii ? MathSymbols.asciiBracket(bracket) : bracket) }
        guard let parts = glyphs == .ascii ? asciiParts(bracket) : parts(bracket) else { return MathBox(bracket) }
        var rows = Array(repeating: parts.middle, count: body.height)
        rows[0] = parts.top
        rows[rows.count - 1] = parts.bottom
        if let waist = parts.waist {
            if body.height == 2 {
                rows = [parts.shortTop ?? parts.top, parts.shortBottom ?? parts.bottom]
            } else {
                rows[min(max(1, body.baseline), body.height - 2)] = waist
            }
        }
        return MathBox(rows: rows, baseline: body.baseline)
    }

    private struct Parts {
        var top: String
        var middle: String
        var bottom: String
        /// The point of a brace, and its two halves where there is no room for the point.
        var waist: String?
        var shortTop: String?
        var shortBottom: String?
    }

    private func parts(_ bracket: String) -> Parts? {
        switch bracket {
        case "(": Parts(top: "⎛", middle: "⎜", bottom: "⎝")
        case ")": Parts(top: "⎞", middle: "⎟", bottom: "⎠")
        case "[": Parts(top: "⎡", middle: "⎢", bottom: "⎣")
        case "]": Parts(top: "⎤", middle: "⎥", bottom: "⎦")
        case "{": Parts(top: "⎧", middle: "⎪", bottom: "⎩", waist: "⎨", shortTop: "⎰", shortBottom: "⎱")
        case "}": Parts(top: "⎫", middle: "⎪", bottom: "⎭", waist: "⎬", shortTop: "⎱", shortBottom: "⎰")
        case "|": Parts(top: "│", middle: "│", bottom: "│")
        case "‖": Parts(top: "║", middle: "║", bottom: "║")
        case "⌊": Parts(top: "⎢", middle: "⎢", bottom: "⎣")
        case "⌋": Parts(top: "⎥", middle: "⎥", bottom: "⎦")
        case "⌈": Parts(top: "⎡", middle: "⎢", bottom: "⎢")
        case "⌉": Parts(top: "⎤", middle: "⎥", bottom: "⎥")
        default: nil
        }
    }

    private func asciiParts(_ bracket: String) -> Parts? {
        switch bracket {
        case "(": Parts(top: "/", middle: "|", bottom: "\\")
        case ")": Parts(top: "\\", middle: "|", bottom: "/")
        case "[": Parts(top: "[", middle: "[", bottom: "[")
        case "]": Parts(top: "]", middle: "]", bottom: "]")
        case "{": Parts(top: "/", middle: "|", bottom: "\\", waist: "<")
        case "}": Parts(top: "\\", middle: "|", bottom: "/", waist: ">")
        case "|": Parts(top: "|", middle: "|", bottom: "|")
        case "‖": Parts(top: "||", middle: "||", bottom: "||")
        case "⌊": Parts(top: "|", middle: "|", bottom: "|_")
        case "⌋": Parts(top: " |", middle: " |", bottom: "_|")
        case "⌈": Parts(top: "|-", middle: "|", bottom: "|")
        case "⌉": Parts(top: "-|", middle: " |", bottom: " |")
        default: nil
        }
    }
}
