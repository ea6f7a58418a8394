import Courseware

/// A slider and the number that it is to stand at, as people type it: `rate 0.3` or `rate=0.3`.
struct SliderSetting {
    let name: String
    let value: String

    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// - Throws: `Refusal` for anything but a name and a number.
    init(_ words: [String]) throws(Refusal) {
        guard words.count == 2, Double(words[1])?.isFinite == true else {
            throw Refusal(description: "Type the name of a slider and a number, such as rate 0.3.")
        }
        (name, value) = (words[0], words[1])
    }

    /// Whether the cell has the slider.
    func fits(_ source: String) -> Bool {
        Slider.all(in: source).contains { $0.name == name }
    }

    /// The cell with the number in its place.
    ///
    /// - Throws: `Refusal` where the cell has no such slider, or the number is out of its range.
    func applied(to source: String) throws(Refusal) -> String {
        let sliders = Slider.all(in: source)
        guard let slider = sliders.first(where: { $0.name == name }) else {
            let names = sliders.map(\.name).joined(separator: ", ")
            throw Refusal(
                description: names.isEmpty
                    ? "There is no slider here." : "There is no slider \(name) here. There is: \(names).")
        }
        guard let number = Double(value), slider.range.contains(number), !slider.isWhole || number == number.rounded()
        else {
            let kind = slider.isWhole ? "a whole number" : "a number"
            throw Refusal(description: "\(name) takes \(kind) from \(slider.lowest) to \(slider.highest).")
        }
        return slider.set(number, in: source)
    }
}
