import Exercises
import Foundation
import Sandbox
import Solutions
import Wire

/// A learner's compiled functions in a worker, ready for checks.
struct LoadedFunctions<Subject: Solved>: Sendable {
    let worker: WorkerProcess
    private let origin: JobID
    let limits: Limits

    /// - Throws: `SandboxError` when the library cannot be loaded.
    init(_ library: URL, in worker: WorkerProcess, limits: Limits) async throws {
        self.worker = worker
        self.limits = limits
        let (origin, events) = worker.start(.load(library: library.path), from: nil, limits: SandboxLimits.load)
        self.origin = origin
        for await event in events {
            guard case .ended(_, let ending, _) = event else { continue }
            if case .finished = ending { return }
            throw SandboxError(Self.reason(ending, worker.lastWords))
        }
    }

    /// Ends the process that holds the functions.
    func unload() {
        worker.end(origin)
    }

    /// Runs one check in a fork.
    ///
    /// - Parameter replaced: the learner's functions that the reference answers for.
    func observe(
        _ plan: CheckPlan<Subject>, _ part: CheckRequest.Part = .outputs,
        cases: [CheckPlan<Subject>.Case]? = nil, replaced: [String] = []
    ) async -> Observation {
        let cases = cases ?? plan.cases
        let request = plan.request(part, replaced: replaced, cases: cases)
        let (job, events) = worker.start(.check(request), from: origin, limits: limits)
        var observation = Observation(outputs: cases.map { _ in nil })
        var printed = Data()
        var errors = Data()
        for await event in events {
            switch event {
            case .message(_, .outputs(let trial, let json)):
                // Learner code shares the process, so that nothing it says is taken for granted.
                guard cases.indices.contains(trial) else { continue }
                observation.outputs[trial] = try? Framing.decode([Output].self, from: Array(json.utf8))
            case .message(_, .question(let function, let json)) where replaced.contains(function):
                if !observation.asked.contains(function) { observation.asked.append(function) }
                answer(function, json, to: job, &observation)
            case .output(_, .standardOutput, let bytes): printed += bytes
            case .output(_, .standardError, let bytes): errors += bytes
            case .ended(_, let ending, _): observation.ending = ending
            case .ready, .started, .message: break
            }
        }
        observation.printed = String(decoding: printed, as: UTF8.self)
        observation.errors = String(decoding: errors, as: UTF8.self)
        return observation
    }

    /// Lets the reference compute what a broken function of the learner's should.
    private func answer(_ name: String, _ json: String, to job: JobID, _ observation: inout Observation) {
        do {
            guard let function = Subject.function(name) else { return worker.end(job) }
            let question = try Framing.decode(Upstream.Question.self, from: Array(json.utf8))
            let answer = try function.answer(question, by: Subject.reference)
            worker.answer(job, json: String(decoding: try Framing.encode(answer), as: UTF8.self))
        } catch {
            observation.badCall =
                (error as? BadArguments)?.text ?? "\(name) was called with arguments that it cannot take."
            worker.end(job)
        }
    }

    private static func reason(_ ending: Ending, _ words: String) -> String {
        var reason = words.trimmingCharacters(in: .whitespacesAndNewlines)
        if case .notLoaded(let text) = ending { reason = text }
        return "The compiled functions cannot be loaded (\(reason.isEmpty ? "\(ending)" : reason)). Run `nabla doctor`."
    }
}
