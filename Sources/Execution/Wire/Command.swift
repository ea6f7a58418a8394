/// What Nabla tells a worker. Each command is one frame on the worker's standard input.
package enum Command: Codable, Sendable {
    /// Forks the process that stands at `origin` and runs `work` in the fork.
    ///
    /// `origin` is the job whose process is continued, or `nil` for the fresh process without learner code.
    case start(job: JobID, origin: JobID?, work: Work, limits: Limits)
    /// Ends the job's process, running or resting. What was forked from it goes on.
    case end(job: JobID)
    /// Answers the question that a job asked with `Message.question`.
    case answer(job: JobID, json: String)
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
    package enum Part: String, Codable, Sendable {
        /// What the check compares.
        case outputs
        /// The slopes of the learner's own forward functions.
        case slopes
        /// What the check compares, and the values of the learner's lines on the way.
        case trace
    }

    package var exercise: String
    package var check: String
    package var part: Part
    package var seed: UInt64
    /// The learner's functions that Nabla answers for, because they are broken.
    package var replaced: [String]
    package var trials: [Trial]

    package struct Trial: Codable, Sendable {
        /// 0 for the smallest case.
        package var size: Int
        /// Sizes to take instead of drawn ones.
        package var counts: [Int]?
        /// JSON: what the reference gave for the functions before this one, in the order in which the check asks.
        package var given: String

        package init(size: Int, counts: [Int]?, given: String) {
            self.size = size
            self.counts = counts
            self.given = given
        }
    }

    package init(
        exercise: String, check: String, part: Part, seed: UInt64, replaced: [String], trials: [Trial]
    ) {
        self.exercise = exercise
        self.check = check
        self.part = part
        self.seed = seed
        self.replaced = replaced
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
