import Foundation
import Sandbox
import Wire

/// How many resting processes a session keeps. Beyond that, those that are quickest to make again are given up; a cell
/// that continues from such a place first runs the compiled cells before it again.
package struct CheckpointBounds: Sendable {
    package var count: Int
    package var bytes: Int

    package init(count: Int, bytes: Int) {
        self.count = count
        self.bytes = bytes
    }

    /// Half of the machine's memory, and far fewer processes than any system allows.
    package static let standard = CheckpointBounds(
        count: 40, bytes: Int(clamping: ProcessInfo.processInfo.physicalMemory / 2))
}

extension Notebook {
    /// Where a run of cell `number` continues: an index of `steps` whose process rests, or `nil` for a fresh process.
    /// Runs compiled cells again where the process was given up.
    func standing(before number: Int, notes: inout [String]) async throws -> Int? {
        try prepare()
        guard let last = steps.lastIndex(where: { $0.number < number }) else { return nil }
        guard steps[last].job == nil else { return last }
        let alive = steps[...last].lastIndex { $0.job != nil }
        let first = alive.map { $0 + 1 } ?? 0
        for index in first...last {
            guard !isInterrupted else { throw CancellationError() }
            try await replay(index, from: index == 0 ? nil : steps[index - 1].job)
        }
        // A file only declares functions; that it was loaded again concerns nobody.
        let numbers = steps[first...last].map(\.number).filter { $0 != Self.fileNumber }
        if let start = numbers.first, let end = numbers.last {
            let range = start == end ? "Cell \(end)" : "Cells \(start) to \(end)"
            notes.append("\(range) ran again first, because the state there was no longer kept.")
        }
        return last
    }

    private func replay(_ index: Int, from origin: JobID?) async throws {
        guard let worker else { throw CancellationError() }
        let step = steps[index]
        let (job, events) = worker.start(
            .cell(library: step.cell.library.path, entry: step.cell.entry, lineOffset: step.lineOffset), from: origin,
            limits: limits)
        running = (step.number, job)
        let outcome = await JobOutcome(job: job, events: events) { _ in }
        running = nil
        guard worker === self.worker else { throw CancellationError() }
        guard case .finished = outcome.ending else {
            worker.end(job)
            if isInterrupted { throw CancellationError() }
            throw SandboxError(
                "Cell \(step.number) had to run again to rebuild its state, and did not come to its end this time. Run it "
                    + "by itself to see why.")
        }
        if index > 0, steps[index - 1].process == outcome.process { steps[index - 1].job = nil }
        (steps[index].job, steps[index].process) = (job, outcome.process)
    }

    /// Gives up resting processes beyond the bounds. The newest one is always kept.
    func trimCheckpoints() {
        while let victim = victim() {
            if let job = steps[victim].job { worker?.end(job) }
            steps[victim].job = nil
        }
    }

    private func victim() -> Int? {
        let resting = steps.indices.filter { steps[$0].job != nil }
        guard resting.count > 1 else { return nil }
        guard resting.count > bounds.count || usesTooMuchMemory(resting) else { return nil }
        return resting.dropLast().min { steps[$0].seconds < steps[$1].seconds }
    }

    private func usesTooMuchMemory(_ resting: [Int]) -> Bool {
        // What the processes share is counted in each of them, which is quick; only if that is too much, the kernel is
        // asked for the exact number, which takes it a while.
        let processes = resting.map { steps[$0].process }
        let upperBound = processes.reduce(0) { $0 + ProcessMemory.resident($1) }
        guard upperBound > bounds.bytes else { return false }
        return processes.reduce(0) { $0 + ProcessMemory.proportional($1) } > bounds.bytes
    }
}
