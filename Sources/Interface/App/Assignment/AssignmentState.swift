internal import Courseware

/// An open assignment.
struct AssignmentState: Equatable, Sendable {
    let document: AssignmentDocument
    let path: String
    /// What the learner's file holds.
    var source: String
    var selected = 0
    var verdicts: [String: FunctionVerdict]
    /// How many hints of each function are open.
    var hints: [String: Int]
    var isGrading = false
    /// The text that is being graded, and the one that the verdicts are about, where it was graded on this page.
    private var gradingSource: String?
    private var gradedSource: String?
    var compileError: String?
    var seconds: Double?
    /// What the lines of a function computed, until the file changes.
    var trace: TracedFunction?
    var isTracing = false
    /// The first row of the code shown; without a wish of the reader, the head of the function where all does not fit.
    var codeScroll: Int?
    var paneScroll = 0
    /// The editor of the whole file, at the selected function.
    var editor: CodeEditor?
    /// The line of the file that the compiler complained about, while the file is the one that was compiled.
    var problemLine: Int?

    init(
        _ document: AssignmentDocument, path: String, source: String, verdicts: [FunctionVerdict], hints: [String: Int]
    ) {
        self.document = document
        self.path = path
        self.source = source
        self.verdicts = Dictionary(verdicts.map { ($0.name, $0) }) { $1 }
        self.hints = hints
        selected = document.functions.firstIndex { self.verdicts[$0.name]?.status != .passed } ?? 0
    }

    var function: AssignmentDocument.Function? {
        document.functions.indices.contains(selected) ? document.functions[selected] : nil
    }

    var functionSource: FunctionSource? {
        function.flatMap { FunctionSource($0.name, in: source) }
    }

    var score: Int { verdicts.values.reduce(0) { $0 + $1.points } }
    var maxScore: Int { verdicts.values.reduce(0) { $0 + $1.maxPoints } }

    mutating func select(_ index: Int) {
        let index = min(max(0, index), max(0, document.functions.count - 1))
        guard index != selected else { return }
        (selected, codeScroll, paneScroll) = (index, nil, 0)
    }

    /// Grades the file. A grade that still runs is given up.
    mutating func grade() -> [Effect] {
        (isGrading, gradingSource) = (true, source)
        return [.grade(document.id)]
    }

    /// Whether a function was changed since it was graded.
    func isStale(_ name: String) -> Bool {
        guard let gradedSource else { return verdicts[name]?.isChanged ?? false }
        let now = editor?.buffer.text ?? source
        return now != gradedSource
            && FunctionSource(name, in: now)?.code != FunctionSource(name, in: gradedSource)?.code
    }

    /// Opens the editor with a text, at the first line of the selected function's body.
    mutating func edit(_ text: String) {
        var editor = CodeEditor(text)
        let head = function.flatMap { FunctionSource($0.name, in: text)?.bodyLine }
        editor.buffer.move(to: .init(line: (problemLine ?? head ?? 1) - 1, column: 0))
        if problemLine == nil { editor.buffer.moveToLineStart() }
        self.editor = editor
    }

    /// Grades what the learner has just saved.
    mutating func fileChanged(_ source: String) -> [Effect] {
        guard source != self.source else { return [] }
        (self.source, problemLine, trace) = (source, nil, nil)
        return grade()
    }

    mutating func receive(_ event: GradeEvent) -> [Effect] {
        switch event {
        case .started: isGrading = true
        case .function(let verdict): verdicts[verdict.name] = verdict
        case .finished(let report):
            isGrading = false
            (compileError, seconds, paneScroll) = (report.compileError, report.seconds, 0)
            (problemLine, gradedSource) = (report.problemLine, gradingSource)
            if report.compileError == nil || !report.functions.isEmpty {
                verdicts = Dictionary(report.functions.map { ($0.name, $0) }) { $1 }
            }
        case .unable: isGrading = false
        }
        return []
    }
}
