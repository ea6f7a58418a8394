import CProcess
import Exercises
import Glibc
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
        guard let check = Subject.checks.first(where: { $0.id == request.check }) else {
            return .notLoaded(reason: "no check \(request.check)")
        }
        for trial in request.trials {
            guard let given = try? Framing.decode([Value].self, from: Array(trial.given.utf8)) else {
                return .notLoaded(reason: "the given values cannot be read")
            }
            let outputs = check.body(subject, Trial(seed: request.seed, size: trial.size, given: given))
            guard let json = try? Framing.encode(outputs) else {
                return .notLoaded(reason: "the outputs cannot be sent")
            }
            reporter.send(.outputs(size: trial.size, json: String(decoding: json, as: UTF8.self)))
        }
        return .finished(threads: 1)
    }
}
