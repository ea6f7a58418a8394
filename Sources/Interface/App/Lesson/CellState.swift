internal import Courseware
package import Figures

/// A cell of a lesson: the learner's source and what it showed.
struct CellState: Equatable, Sendable {
    let number: Int
    let original: String
    var source: String
    var status = CellStatus.notRun
    var output: [CellOutput] = []
    var values: [CellValue] = []
    /// How far a running computation is.
    var fraction: Double?
    var progressLabel = ""
    var seconds: Double?
    /// What the run before showed, while the cell runs anew for a slider: it stays until its place is taken.
    var before = Before()
    /// Which of the cell's sliders the keys move.
    var sliderIndex = 0
    /// Whether the names it declares exist in the running session.
    var isLive = false
    var showsAllOutput = false
    /// The line (from 1) that the last error is about, while the source is the one that ran.
    var problemLine: Int?
    /// The cell above that failed when this one was to run.
    var blockedBy: Int?

    struct Before: Equatable, Sendable {
        var output: [CellOutput] = []
        var values: [CellValue] = []
        /// How long the run took.
        var seconds: Double?
    }

    /// What the screen shows below the cell.
    var shownOutput: [CellOutput] { output + before.output.dropFirst(output.count) }

    var shownValues: [CellValue] { values.isEmpty ? before.values : values }

    var sliders: [Slider] { Slider.all(in: source) }

    /// The slider that the keys move.
    var slider: Slider? {
        let sliders = sliders
        return sliders.isEmpty ? nil : sliders[sliderIndex % sliders.count]
    }

    var hasFigure: Bool {
        shownOutput.contains { if case .figure = $0 { true } else { false } }
    }

    var isEdited: Bool { source != original }

    /// Clears what the last run showed.
    ///
    /// - Parameter isSliding: whether it stays on the screen until something takes its place.
    mutating func start(isSliding: Bool = false) {
        before = isSliding ? Before(output: shownOutput, values: shownValues, seconds: seconds) : Before()
        (status, output, values, fraction, progressLabel, seconds) = (.running, [], [], nil, "", nil)
        isLive = false
        (blockedBy, problemLine) = (nil, nil)
    }

    /// Clears what the last run showed, as if it had not been.
    mutating func forget() {
        start()
        status = .notRun
    }

    var record: CellRecord {
        CellRecord(
            status: status, output: output, values: values, seconds: seconds, sourceHash: CellRecord.hash(of: source),
            problemLine: problemLine)
    }

    mutating func restore(_ record: CellRecord) {
        (output, values, seconds) = (record.output, record.values, record.seconds)
        let isCurrent = record.sourceHash == CellRecord.hash(of: source)
        status = isCurrent ? record.status : .stale
        problemLine = isCurrent ? record.problemLine : nil
    }
}

package enum CellStatus: String, Codable, Equatable, Sendable {
    case notRun, waiting, running, done, failed, interrupted
    /// The source, or a cell before, has changed since the output was made.
    case stale
}

package enum CellOutput: Codable, Equatable, Sendable {
    case text(String, isError: Bool)
    case figure(id: String, Figure)
}

package struct CellValue: Codable, Equatable, Sendable {
    /// The line of the cell, from 1.
    package var line: Int
    package var name: String
    package var text: String

    package init(line: Int, name: String, text: String) {
        self.line = line
        self.name = name
        self.text = text
    }
}

/// What is kept of a cell's last run.
package struct CellRecord: Codable, Equatable, Sendable {
    package var status: CellStatus
    package var output: [CellOutput]
    package var values: [CellValue]
    package var seconds: Double?
    package var sourceHash: String
    package var problemLine: Int?

    package init(
        status: CellStatus, output: [CellOutput], values: [CellValue], seconds: Double?, sourceHash: String,
        problemLine: Int? = nil
    ) {
        self.problemLine = problemLine
        self.status = status
        self.output = output
        self.values = values
        self.seconds = seconds
        self.sourceHash = sourceHash
    }

    /// FNV-1a with 64 bits, which is the same in every run.
    package static func hash(of source: String) -> String {
        String(source.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}
