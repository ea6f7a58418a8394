/// Turns the Markdown of a lesson into its steps.
struct LessonParser {
    private var lesson: Lesson
    private var errors: [DocumentError] = []
    /// The lines of prose since the last block, with the number of the first.
    private var prose: [Substring] = []
    private var cellCount = 0
    private var questionCount = 0
    private var derivationCount = 0
    private var drillCount = 0
    /// The line of a prediction that still waits for the cell it is about.
    private var openPrediction: Int?
    private let source: SourceText

    /// - Throws: `DocumentErrors` with everything that is wrong in the document.
    static func parse(_ source: SourceText, course: Int, week: Int) throws(DocumentErrors) -> Lesson {
        let frontMatter: FrontMatter
        let header: LessonHeader
        do throws(DocumentError) {
            frontMatter = try FrontMatter(source)
            header = try LessonHeader(frontMatter)
        } catch {
            throw DocumentErrors([error])
        }
        var parser = LessonParser(source: frontMatter.body, header: header, course: course, week: week)
        parser.read()
        if !parser.errors.isEmpty { throw DocumentErrors(parser.errors) }
        return parser.lesson
    }

    private init(source: SourceText, header: LessonHeader, course: Int, week: Int) {
        self.source = source
        lesson = Lesson(
            id: header.id, title: header.title, course: course, week: week, minutes: header.minutes,
            covers: header.covers, steps: [])
    }

    private mutating func read() {
        for piece in source.pieces() {
            switch piece {
            case .heading(let title, let line): beginStep(title, line: line)
            case .line(let text, let number):
                if lesson.steps.isEmpty, !text.trimmed.isEmpty { complainAboutText(line: number) }
                prose.append(text)
            case .fence(let fence): read(fence)
            }
        }
        endStep()
        if lesson.steps.isEmpty {
            errors.append(
                source.error(
                    line: source.lines.isEmpty ? source.firstLine - 1 : nil, "The lesson has no steps",
                    advice: "begin each step with a heading, `## …`"))
        }
        errors.sort { $0.line < $1.line }
    }

    private mutating func beginStep(_ title: String, line: Int) {
        endStep()
        if title.isEmpty {
            errors.append(source.error(line: line, "The step has no title", advice: "write it behind `##`"))
        }
        lesson.steps.append(Lesson.Step(title: title, blocks: []))
    }

    private mutating func endStep() {
        flushProse()
        if let line = openPrediction {
            errors.append(
                source.error(
                    line: line, "No cell follows the `predict` block in its step",
                    advice: "put the `swift` cell that shows the answer below it, or make it a `quiz` block"))
        }
        openPrediction = nil
    }

    private mutating func complainAboutText(line: Int) {
        let problem = "There is text above the first step"
        guard errors.last?.problem != problem else { return }
        errors.append(source.error(line: line, problem, advice: "move it below a heading, `## …`"))
    }

    private mutating func read(_ fence: Fence) {
        guard fence.isClosed else {
            errors.append(
                source.error(line: fence.line, "The fence is not closed", advice: "end the block with a line ```"))
            return
        }
        guard !lesson.steps.isEmpty else { return complainAboutText(line: fence.line) }
        switch fence.info {
        case "swift": readCell(fence)
        case "quiz", "predict": readQuestion(fence)
        case "hint": readHint(fence)
        case "derivation": readDerivation(fence)
        case "drill": readDrill(fence)
        case let info where info.hasPrefix("swift ") && info != "swift example":
            errors.append(
                source.error(
                    line: fence.line, "Nabla does not know a fence `\(info)`",
                    advice: "write `swift` for a cell that runs, or `swift example` for code that is only shown"))
        default: prose += fence.raw.split(separator: "\n", omittingEmptySubsequences: false)
        }
    }

    private mutating func readCell(_ fence: Fence) {
        guard let text = contents(of: fence, named: "cell") else { return }
        cellCount += 1
        openPrediction = nil
        checkSliders(fence.content)
        append(.cell(Lesson.CodeCell(number: cellCount, source: text, line: fence.content.firstLine)))
    }

    private mutating func checkSliders(_ cell: SourceText) {
        for (number, line) in cell.numbered {
            do throws(SliderReading.Problem) {
                _ = try SliderReading(line)?.slider(line: 1)
            } catch {
                errors.append(cell.error(line: number, error.problem, advice: error.advice))
            }
        }
    }

    private mutating func readHint(_ fence: Fence) {
        guard let text = contents(of: fence, named: "hint") else { return }
        append(.hint(text.trimmed))
    }

    private mutating func readQuestion(_ fence: Fence) {
        questionCount += 1
        let isPrediction = fence.info == "predict"
        do throws(DocumentError) {
            let question = try Question(
                yaml: fence.content, subject: "`\(fence.info)` block", id: "\(lesson.id)-q\(questionCount)")
            append(.question(question, isPrediction: isPrediction))
        } catch {
            errors.append(error)
        }
        if isPrediction { openPrediction = fence.line }
    }

    private mutating func readDerivation(_ fence: Fence) {
        derivationCount += 1
        do throws(DocumentError) {
            append(.derivation(try Derivation(yaml: fence.content, id: "\(lesson.id)-d\(derivationCount)")))
        } catch {
            errors.append(error)
        }
    }

    private mutating func readDrill(_ fence: Fence) {
        drillCount += 1
        do throws(DocumentError) {
            append(.drill(try Drill(yaml: fence.content, id: "\(lesson.id)-drill\(drillCount)")))
        } catch {
            errors.append(error)
        }
    }

    private mutating func contents(of fence: Fence, named name: String) -> String? {
        let text = fence.content.text
        if !text.trimmed.isEmpty { return text }
        errors.append(source.error(line: fence.line, "The \(name) is empty", advice: "fill it or remove it"))
        return nil
    }

    private mutating func append(_ block: Lesson.Block) {
        flushProse()
        lesson.steps[lesson.steps.count - 1].blocks.append(block)
    }

    private mutating func flushProse() {
        var text = prose.joined(separator: "\n").trimmed
        // Comments are for authors; one may name the cell that a number comes from.
        if text.contains("<!--") { text = text.replacing(/<!--(.|\n)*?-->/, with: "").trimmed }
        prose = []
        guard !text.isEmpty, !lesson.steps.isEmpty else { return }
        lesson.steps[lesson.steps.count - 1].blocks.append(.prose(text))
    }
}
