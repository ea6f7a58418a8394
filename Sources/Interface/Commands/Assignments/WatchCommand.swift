import ArgumentParser
import Courseware
import Foundation
import Grading
import Progress

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Grade your work each time you save it.",
        discussion: "Edit the file in any editor beside it. Ctrl-C ends the watch.")

    @Argument(help: "The assignment, such as c1w2-logistic-regression.")
    var assignment: String

    @Option(help: "Where the random inputs of the checks start. The same seed gives the same inputs.")
    var seed: UInt64 = 7

    func run() async throws {
        let site = try Site()
        let document = try site.assignment(assignment)
        let file = try site.workspace.begun(document)
        let store = try site.store()
        let board = VerdictBoard(file: file.path)
        // The grader keeps its worker and what the reference gave; a save costs one run of the compiler.
        let grader = try await site.grader()
        var grading: Task<Void, Never>?
        for await source in SavedTexts(of: file) {
            // A newer text makes the running grade worthless.
            grading?.cancel()
            await grading?.value
            grading = Task { await grade(source, grader, store, board) }
        }
    }

    private func grade(_ source: String, _ grader: Grader, _ store: ProgressStore, _ board: VerdictBoard) async {
        board.begin()
        do {
            var report = try await grader.grade(assignment, source: source, seed: seed)
            try Task.checkCancellation()
            let repeated = try await Recorder.record(&report, isWhole: true, store)
            board.show(report, stronger: repeated)
        } catch is CancellationError {
            // The newer text is graded instead.
        } catch {
            if !Task.isCancelled { board.complain("\(error)") }
        }
    }
}

/// The texts of a file: the one that is there, then each that is saved.
struct SavedTexts: AsyncSequence {
    private let file: URL

    init(of file: URL) {
        self.file = file
    }

    func makeAsyncIterator() -> Iterator { Iterator(file: file) }

    struct Iterator: AsyncIteratorProtocol {
        let file: URL
        private var last: String?
        private var stamp: FileStamp?

        init(file: URL) {
            self.file = file
        }

        mutating func next() async -> String? {
            while !Task.isCancelled {
                let now = FileStamp(of: file)
                // A file that is being replaced may be missing for a moment.
                if let now, now != stamp, let text = try? String(contentsOf: file, encoding: .utf8) {
                    stamp = now
                    if text != last {
                        last = text
                        return text
                    }
                }
                try? await Task.sleep(for: FileStamp.interval)
            }
            return nil
        }
    }
}
