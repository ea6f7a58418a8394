/// A place in a source file.
struct CallSite {
    var file: String
    var line: Int

    /// Where the code outside of this module called in, if the stack and debug information tell.
    static var outsideOfTensors: CallSite? { nil }
}

func fail(_ sentence: String, at site: CallSite?) -> Never {
    let place = site.map { " (\($0.file):\($0.line))" } ?? ""
    fatalError(sentence + place, file: "", line: 0)
}
