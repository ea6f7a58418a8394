/// What Nabla tells a worker. Each command is one frame on the worker's standard input.
package enum Command: Codable, Sendable {
    /// Forks the process that stands at `origin` and runs `work` in the fork.
    ///
    /// `origin` is the job whose process is continued, or `nil` for the fresh process without learner code.
    case start(job: JobID, origin: JobID?, work: Work, limits: Limits)
    /// Ends the job's process, running or resting. What was forked from it goes on.
    case end(job: JobID)
}

/// Names a job within one worker. A job is one fork: a cell, a loaded library, a check.
package struct JobID: Codable, Hashable, Sendable, Comparable {
    package var number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static func < (one: JobID, other: JobID) -> Bool {
        one.number < other.number
    }
}

/// What is done in a forked process.
package enum Work: Codable, Sendable {
    /// Loads a compiled cell and runs it. The process rests afterwards and can be the origin of other jobs.
    /// `lineOffset` lines of the compiled source come before the learner's first line.
    case cell(library: String, entry: String, lineOffset: Int)
    /// Loads a learner's compiled assignment. The process rests afterwards; checks are forked from it.
    case load(library: String)
    /// Runs one check on the loaded functions and ends.
    case check(CheckRequest)
}

/// Which check runs, on which drawn inputs.
package struct CheckRequest: Codable, Sendable {
    package var exercise: String
    package var check: String
    package var seed: UInt64
    package var trials: [Trial]

    package struct Trial: Codable, Sendable {
        /// 0 for the smallest case.
        package var size: Int
        /// JSON: what the reference gave for the functions before this one, in the order in which the check asks.
        package var given: String

        package init(size: Int, given: String) {
            self.size = size
            self.given = given
        }
    }

    package init(exercise: String, check: String, seed: UInt64, trials: [Trial]) {
        self.exercise = exercise
        self.check = check
        self.seed = seed
        self.trials = trials
    }
}

/// How much a job may use.
package struct Limits: Codable, Sendable {
    package var wallSeconds: Double
    package var cpuSeconds: Int
    /// Bytes of standard output and error together; the rest is read and counted, not kept.
    package var outputBytes: Int

    package init(wallSeconds: Double, cpuSeconds: Int, outputBytes: Int) {
        self.wallSeconds = wallSeconds
        self.cpuSeconds = cpuSeconds
        self.outputBytes = outputBytes
    }
}
