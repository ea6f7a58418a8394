package import FoundationEssentials

/// What a worker tells Nabla. Each event is one frame on the worker's standard output.
package enum Event: Codable, Sendable {
    case ready(process: Int32)
    case started(job: JobID, process: Int32)
    /// A piece of what the job printed.
    case output(job: JobID, stream: PrintStream, bytes: Data)
    case message(job: JobID, Message)
    case ended(job: JobID, Ending, usage: Usage)
}

package enum PrintStream: String, Codable, Sendable {
    case standardOutput, standardError
}

/// What a job reports while it runs.
package enum Message: Codable, Sendable, Equatable {
    /// The value of an expression in a line of the cell.
    case value(line: Int, name: String, text: String)
    /// A figure as JSON; a later figure with the same name replaces the earlier one.
    case figure(name: String, json: String)
    case progress(label: String, fraction: Double)
    /// Text that `show` printed in full.
    case shown(String)
    /// JSON: the named outputs of a check's trial, counted from 0.
    case outputs(trial: Int, json: String)
    /// The job called a function that Nabla answers for, with these arguments (JSON), and waits for
    /// `Command.answer`.
    case question(function: String, json: String)
}

/// How a job ended.
package enum Ending: Codable, Sendable, Equatable {
    /// It ran to its end. A cell's process rests now, with this many threads.
    case finished(threads: Int)
    case threw(error: String)
    case notLoaded(reason: String)
    /// The function still calls `todo()`.
    case notStarted(function: String)
    case crashed(Crash)
    case timedOut(seconds: Double)
    /// The program called `exit`.
    case exited(code: Int32)
    /// The kernel or Nabla killed it.
    case killed(signal: Int32)
    /// The job broke its connection to Nabla, for example by closing every descriptor.
    case lost
    /// Nabla ended it.
    case stopped
    /// The process at the origin is not there.
    case noOrigin
}

/// What is known of a crash.
package struct Crash: Codable, Sendable, Equatable {
    package var signal: Int32
    package var isStackOverflow: Bool
    /// The nearest frame first; only frames whose file is known.
    package var frames: [Frame]

    package struct Frame: Codable, Sendable, Equatable {
        package var file: String
        package var offset: UInt64

        package init(file: String, offset: UInt64) {
            self.file = file
            self.offset = offset
        }
    }

    package init(signal: Int32, isStackOverflow: Bool, frames: [Frame]) {
        self.signal = signal
        self.isStackOverflow = isStackOverflow
        self.frames = frames
    }
}

/// What a job used.
package struct Usage: Codable, Sendable, Equatable {
    package var wallSeconds: Double
    /// Output beyond the limit that was dropped.
    package var droppedBytes: Int

    package init(wallSeconds: Double, droppedBytes: Int) {
        self.wallSeconds = wallSeconds
        self.droppedBytes = droppedBytes
    }
}
