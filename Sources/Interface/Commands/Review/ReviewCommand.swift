import App
import ArgumentParser
import Courseware
import Foundation
import Progress
import Review

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Answer the cards that are due, in plain text.",
        discussion: """
            Wrong answers and failed checks become cards. A card comes back when you are about to forget it.
            Each answer is saved at once. An empty line skips a card; the end of the input ends the review.
            """)

    func run() async throws {
        let site = try Site()
        try await ReviewDialog(
            library: site.library(), store: site.store(), input: LineInput(in: site.workspace)
        ).run()
    }
}

/// A round of review in plain text.
struct ReviewDialog {
    let library: CourseLibrary
    let store: ProgressStore
    let input: LineInput

    func run() async throws {
        let items = try await ReviewCards(library: library, store: store).due()
        var known = 0
        var asked = 0
        loop: for (index, item) in items.enumerated() {
            Console.write("\nCard \(index + 1) of \(items.count)\n")
            switch try await ask(item) {
            case .right: (known, asked) = (known + 1, asked + 1)
            case .wrong: asked += 1
            case .skipped: break
            case .ended: break loop
            }
        }
        Console.write(items.isEmpty ? "No card is due.\n" : "\n\(known) of \(asked) known.\n")
        if let next = try await store.nextReview() {
            let when = next.inDays == 1 ? "tomorrow" : "in \(next.inDays) days"
            Console.write("Next: \(next.count) \(next.count == 1 ? "card" : "cards") \(when).\n")
        }
    }

    private func ask(_ item: ReviewItem) async throws -> QuestionDialog.Reply {
        switch item.subject {
        case .question(let question):
            return try await QuestionDialog(store: store, input: input).ask(question, source: item.source)
        case .function(let name, let guide, let note):
            Console.write("  What must \(name) do, step by step? And what went wrong when you wrote it?\n")
            Console.write("  Answer for yourself, then press Enter.\n")
            guard await input.ask("  > ", remembers: false) != nil else { return .ended }
            Console.write(Prose.lines(guide, width: Console.width - 2), indent: 2)
            Console.write("  What went wrong:\n")
            Console.write(Prose.lines(note, width: Console.width - 2), indent: 2)
            return try await rate(item.id)
        }
    }

    private func rate(_ card: String) async throws -> QuestionDialog.Reply {
        while true {
            Console.write("  How well did you know it? 1 not at all, 2 with effort, 3 well, 4 at once\n")
            guard let line = await input.ask("  > ", remembers: false) else { return .ended }
            let text = line.filter { !$0.isWhitespace }
            if text.isEmpty { return .skipped }
            if let rating = Int(text).flatMap(Rating.init) {
                try await store.review(card, rating)
                return rating == .again ? .wrong : .right
            }
            Console.write("  Type a number from 1 to 4.\n")
        }
    }
}
