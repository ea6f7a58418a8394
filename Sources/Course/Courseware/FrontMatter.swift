/// The YAML between two `---` lines at the start of a Markdown document, and the Markdown below it.
struct FrontMatter {
    var yaml: SourceText
    var body: SourceText

    init(_ source: SourceText) throws(DocumentError) {
        guard source.lines.first?.trimmed == "---" else {
            throw source.error(
                "The document does not begin with its front matter",
                advice: "put `---`, lines such as `title: …`, and `---` at the top")
        }
        let below = source.lines.dropFirst()
        guard let end = below.firstIndex(where: { $0.trimmed == "---" }) else {
            throw source.error("The front matter is not closed", advice: "put a line `---` below its last field")
        }
        let inside = source.lines.startIndex + 1
        yaml = SourceText(file: source.file, firstLine: source.firstLine + 1, lines: source.lines[inside..<end])
        body = SourceText(
            file: source.file, firstLine: source.firstLine + (end - source.lines.startIndex) + 1,
            lines: source.lines[(end + 1)...])
    }
}
