internal import CNCurses
internal import Foundation
package import Screen
internal import Synchronization

/// The screen and the keyboard, owned by one thread.
///
/// ncurses is not thread-safe, so a thread of its own waits for input and wake-ups and does every call. Frames are
/// handed to it; of several that arrive while it draws, only the last is drawn. The terminal is given back when the
/// driver stops and also when the process exits, traps or is killed by a signal that can be caught.
package final class TerminalDriver: Sendable {
    /// What the reader does, in order. For one consumer.
    package let events: AsyncStream<TerminalEvent>
    /// Whether only ASCII can be drawn, because it was asked for at the start or because the locale has no UTF-8.
    package let isASCII: Bool
    let continuation: AsyncStream<TerminalEvent>.Continuation
    let inbox = Mutex(Inbox())

    /// What waits for the thread.
    struct Inbox {
        var frame: Frame?
        var options: TerminalOptions?
        var jobs: [Job] = []
        var isStopping = false
        var whenStopped: [@Sendable () -> Void] = []
        var isStopped = false
    }

    /// A program to run on the terminal, and where its exit status goes.
    struct Job {
        var arguments: [String]
        var completion: CheckedContinuation<Int32?, Never>
    }

    private static let isOpen = Mutex(false)

    /// Opens the screen. The first event is `.resized` with the size.
    package static func start(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) -> TerminalDriver {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let wasOpen = isOpen.withLock { isOpen in
            defer { isOpen = true }
            return isOpen
        }
        guard !wasOpen else { throw .alreadyOpen }
        let isUTF8 = nc_locale_is_utf8()
        let driver = TerminalDriver(isASCII: options.isASCII || !isUTF8)
        let started = Mutex<Int32?>(nil)
        let semaphore = DispatchSemaphore(value: 0)
        let thread = Thread {
            let result = nc_start()
            started.withLock { $0 = result }
            semaphore.signal()
            guard result == NC_OK.rawValue else { return }
            var loop = TerminalLoop(driver: driver, options: options)
            loop.run()
        }
        thread.name = "terminal"
        thread.start()
        // Reading a terminal description takes a few milliseconds.
        semaphore.wait()
        guard started.withLock({ $0 }) == Int32(NC_OK.rawValue) else {
            isOpen.withLock { $0 = false }
            throw .unknownTerminal(ProcessInfo.processInfo.environment["TERM"] ?? "")
        }
        return driver
    }

    private init(isASCII: Bool) {
        self.isASCII = isASCII
        (events, continuation) = AsyncStream.makeStream()
    }

    /// Shows a frame soon. Only cells that differ from the frame before are written.
    package func draw(_ frame: Frame) {
        inbox.withLock { $0.frame = frame }
        nc_wake()
    }

    /// Draws in another way from the next frame on.
    package func adopt(_ options: TerminalOptions) {
        inbox.withLock { $0.options = options }
        nc_wake()
    }

    /// Gives the terminal to a program, such as an editor, until it ends, and takes it back.
    ///
    /// - Returns: the exit status (128 + n for signal n), or `nil` where the program could not be started.
    package func run(_ arguments: [String]) async -> Int32? {
        await withCheckedContinuation { completion in
            let isStopped = inbox.withLock { inbox in
                if !inbox.isStopped { inbox.jobs.append(Job(arguments: arguments, completion: completion)) }
                return inbox.isStopped
            }
            if isStopped { completion.resume(returning: nil) } else { nc_wake() }
        }
    }

    /// Gives the terminal back and ends the stream of events. Returns when the shell's screen is back.
    package func stop() async {
        await withCheckedContinuation { (completion: CheckedContinuation<Void, Never>) in
            let isStopped = inbox.withLock { inbox in
                inbox.isStopping = true
                if !inbox.isStopped { inbox.whenStopped.append { completion.resume() } }
                return inbox.isStopped
            }
            if isStopped { completion.resume() } else { nc_wake() }
        }
    }

    /// Dies of the signal that asked for the end, so that whoever sent it sees it; returns where none did. For after
    /// `stop` and when everything is saved.
    package static func endAsAsked() {
        nc_end_as_asked()
    }

    /// Called by the thread when the terminal has been given back.
    func didStop() {
        let (jobs, observers) = inbox.withLock { inbox in
            inbox.isStopped = true
            defer { (inbox.jobs, inbox.whenStopped) = ([], []) }
            return (inbox.jobs, inbox.whenStopped)
        }
        Self.isOpen.withLock { $0 = false }
        continuation.finish()
        for job in jobs { job.completion.resume(returning: nil) }
        for observer in observers { observer() }
    }
}
