/// The front matter of a lesson: what the list of lessons shows without reading the rest.
struct LessonHeader {
    var id: String
    var title: String
    var minutes: Int
    var covers: [String]
    /// Numbers in the prose that no cell computes, such as years, as they are written.
    var numbers: [String]

    init(_ frontMatter: FrontMatter) throws(DocumentError) {
        let fields = try Fields(
            frontMatter.yaml, subject: "front matter", keys: ["id", "title", "minutes", "covers", "numbers"])
        id = try fields.text("id")
        title = try fields.text("title")
        minutes = try fields.integer("minutes")
        // The guide of a training's assignment says what is covered.
        let isTraining = id.hasSuffix(Lesson.trainingID(of: ""))
        covers = isTraining && !fields.has("covers") ? [] : try fields.texts("covers")
        numbers = fields.has("numbers") ? try fields.texts("numbers") : []
    }
}
