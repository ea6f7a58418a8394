import CProcess
import Exercises
import Glibc
import Nabla
import Tensors
import Wire

/// Runs checks on a learner's functions.
enum ExerciseRunner {
    /// The loaded functions; each check runs in a fork of the process that loaded them.
    nonisolated(unsafe) private static var loaded: ExerciseBox?

    static func load(library: String) -> Ending {
        guard let handle = dlopen(library, RTLD_NOW | RTLD_GLOBAL) else {
            return .notLoaded(reason: dlerror().map { String(cString: $0) } ?? "unknown")
        }
        guard let symbol = dlsym(handle, "nabla_exercise") else { return .notLoaded(reason: "no entry point") }
        typealias Entry = @convention(c) () -> UnsafeMutableRawPointer
        let pointer = unsafeBitCast(symbol, to: Entry.self)()
        loaded = Unmanaged<ExerciseBox>.fromOpaque(pointer).takeRetainedValue()
        return .finished(threads: Int(nabla_thread_count()))
    }

    static func run(_ request: CheckRequest, reporter: Reporter) -> Ending {
        guard let type = ExerciseCatalog.exercise(id: request.exercise) else {
            return .notLoaded(reason: "no exercise \(request.exercise)")
        }
        return run(type, request, reporter)
    }

    private static func run<Subject: Exercise>(
        _ type: Subject.Type, _ request: CheckRequest, _ reporter: Reporter
    ) -> Ending {
        guard let subject = loaded?.exercise as? Subject else { return .notLoaded(reason: "no functions loaded") }
        guard let check = Subject.checks.first(where: { $0.id == request.check }),
            let body = request.part == .slopes ? check.slopes : check.body
        else { return .notLoaded(reason: "no check \(request.check)") }
        if !request.replaced.isEmpty { replace(request.replaced, in: subject, reporter) }
        for (index, trial) in request.trials.enumerated() {
            guard let given = try? Framing.decode([Value].self, from: Array(trial.given.utf8)) else {
                return .notLoaded(reason: "the given values cannot be read")
            }
            let plan = Trial<Subject>.Plan(seed: request.seed, size: trial.size, counts: trial.counts)
            if request.part == .trace { ValueLog.begin(lineOffset: 0) }
            let outputs = body(subject, Trial(plan, given: given))
            guard let json = try? Framing.encode(outputs) else {
                return .notLoaded(reason: "the outputs cannot be sent")
            }
            reporter.send(.outputs(trial: index, json: String(decoding: json, as: UTF8.self)))
        }
        return .finished(threads: 1)
    }

    /// Lets Nabla answer for broken functions wherever the learner's file calls them.
    private static func replace<Subject: Exercise>(_ names: [String], in subject: Subject, _ reporter: Reporter) {
        let asking = Asking(reporter: reporter)
        var answering = subject
        for function in Subject.functions where names.contains(function.name) {
            function.replace(in: &answering) { asking.answer(function.name, $0, isPure: function.isPure) }
        }
        Upstream.replaced = (Set(names), answering)
    }

    /// Asks through the reporter. A job's process has one thread.
    private struct Asking: @unchecked Sendable {
        let reporter: Reporter

        func answer(_ function: String, _ arguments: [Value], isPure: Bool) -> Value {
            let question = Upstream.Question(arguments, random: isPure ? nil : Random.sharedState)
            guard let json = try? Framing.encode(question),
                let bytes = reporter.ask(function, String(decoding: json, as: UTF8.self)),
                let answer = try? Framing.decode(Upstream.Answer.self, from: bytes)
            else {
                // The arguments do not fit, and Nabla knows why.
                _exit(1)
            }
            if let random = answer.random { Random.sharedState = random }
            return answer.result
        }
    }
}
