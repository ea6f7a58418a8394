import Foundation
import Notebook
import Testing

/// Random sequences of what a learner does, against a model that says what the session must be after each step.
@Suite(.serialized) struct ModelTests {
    enum Step: CaseIterable {
        case run, runOther, crash, interrupt, interruptAtOnce, undo, restart
    }

    /// What must be true: which cells live, and what each of them wrote.
    struct Model {
        /// The text that each live cell stands for.
        var live: [Int: String] = [:]
        var stale: Set<Int> = []

        /// The variable that cell 1 makes and the others add to; `nil` where there is none.
        var trace: [String]? {
            live[1] == nil ? nil : live.sorted { $0.key < $1.key }.map(\.value)
        }

        mutating func succeed(_ cell: Int, _ text: String) {
            undo(cell)
            live[cell] = text
        }

        mutating func undo(_ cell: Int) {
            for other in live.keys where other >= cell {
                live[other] = nil
                if other > cell { stale.insert(other) }
            }
            stale.remove(cell)
        }
    }

    @Test(arguments: 0..<10) func aSessionFollowsTheModel(_ part: Int) async throws {
        var random = Splitmix(state: UInt64(part))
        let notebook = try await Bench.notebook()
        var model = Model()
        for _ in 0..<50 {
            for _ in 0..<5 {
                let step = Step.allCases.randomElement(using: &random)!
                try await take(step, cell: Int.random(in: 1...3, using: &random), notebook, &model)
                #expect(await notebook.liveCells == model.live.keys.sorted())
                #expect(await notebook.staleCells == model.stale)
            }
            try await expectTrace(notebook, model)
            try await expectNothingLeft(notebook, model)
        }
        await notebook.close()
    }

    private func take(_ step: Step, cell: Int, _ notebook: Notebook, _ model: inout Model) async throws {
        switch step {
        case .run, .runOther:
            let text = "\(cell)" + (step == .run ? "a" : "b")
            let source = cell == 1 ? "var trace = [\"\(text)\"]" : "trace.append(\"\(text)\")"
            let run = await notebook.result(cell, source)
            // Without cell 1 there is no such name, whatever there was before.
            if cell == 1 || model.live[1] != nil {
                #expect(run.status == .done, "\(run.problem?.text ?? "")")
                model.succeed(cell, text)
            } else {
                #expect(run.message.contains("cannot find 'trace'"))
            }
        case .crash:
            let run = await notebook.result(cell, "var phantom = 1\nlet none: [Int] = []\nprint(none[phantom])")
            #expect(run.message.contains("outside its array"), "\(run.problem?.text ?? "")")
        case .interrupt:
            let run = await notebook.interrupted(cell, "var phantom = 2\nwhile true {}")
            #expect(run.status == .interrupted, "\(run.problem?.text ?? "")")
        case .interruptAtOnce:
            let events = notebook.run(cell: cell, source: "var phantom = 2\nwhile true {}")
            await notebook.interrupt()
            #expect(await Run.collect(events).status == .interrupted)
        case .undo:
            await notebook.undo(cell: cell)
            model.undo(cell)
        case .restart:
            await notebook.close()
            model = Model()
        }
    }

    private func expectTrace(_ notebook: Notebook, _ model: Model) async throws {
        let run = await notebook.result(9, "print(trace.joined())")
        if let trace = model.trace {
            #expect(run.output == trace.joined() + "\n", "\(run.problem?.text ?? "")")
        } else {
            #expect(run.message.contains("cannot find 'trace'"))
        }
        await notebook.undo(cell: 9)
    }

    /// The worker has a process for each live cell and the one that they all come from; none is left over or dead, and
    /// it holds three descriptors for each.
    private func expectNothingLeft(_ notebook: Notebook, _ model: Model) async throws {
        guard let worker = await notebook.workerProcess else { return }
        let deadline = ContinuousClock.now + .seconds(5)
        var children = ProcessTable.children(of: worker)
        while children.count != model.live.count + 1, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(5))
            children = ProcessTable.children(of: worker)
        }
        #expect(children.count == model.live.count + 1)
        #expect(children.allSatisfy { $0.state != "Z" })
        // Besides: the three standard ones, their two copies, and the socket of the first process.
        #expect(ProcessTable.descriptors(of: worker) == 6 + 3 * model.live.count)
    }
}

struct Splitmix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What the kernel says about other processes.
enum ProcessTable {
    struct Entry {
        var process: Int32
        var parent: Int32
        var state: String
    }

    static func entry(_ process: Int32) -> Entry? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        return Entry(process: process, parent: Int32(fields[1])!, state: String(fields[0]))
    }

    static func children(of parent: Int32) -> [Entry] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap(Int32.init).compactMap(entry).filter { $0.parent == parent }
    }

    static func descriptors(of process: Int32) -> Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? []).count
    }
}
