internal import CNCurses
internal import Foundation
internal import Screen
internal import Synchronization

/// What the terminal's thread does: waits, reads keys, draws frames, hands the terminal over and takes it back.
struct TerminalLoop {
    private let driver: TerminalDriver
    private var painter: Painter
    private let hasColor: Bool
    private var decoder = KeyDecoder()
    private var size = (width: 0, height: 0)

    init(driver: TerminalDriver, options: TerminalOptions) {
        self.driver = driver
        let isTrueColor = ["truecolor", "24bit"].contains(ProcessInfo.processInfo.environment["COLORTERM"] ?? "")
        let count = Int(nc_color_count())
        let palette = Palette(count: count, redefines: isTrueColor && nc_can_change_color())
        hasColor = count >= 8
        painter = Painter(palette: palette, isASCII: driver.isASCII, usesColor: hasColor && options.usesColor)
        nc_use_mouse(options.usesMouse)
    }

    private mutating func adopt(_ options: TerminalOptions) {
        painter.adopt(isASCII: driver.isASCII || options.isASCII, usesColor: hasColor && options.usesColor)
        nc_use_mouse(options.usesMouse)
    }

    mutating func run() {
        adoptSize()
        while true {
            let reasons = nc_wait(decoder.isInPaste ? 1000 : -1)
            if reasons == 0, let key = decoder.endPaste() { driver.continuation.yield(.key(key)) }
            if reasons & Int32(NC_WAIT_INPUT.rawValue) != 0 { readKeys() }
            let mustEnd = answerSignals()
            let (frame, jobs, options, isStopping) = driver.inbox.withLock { inbox in
                defer { (inbox.frame, inbox.jobs, inbox.options) = (nil, [], nil) }
                return (inbox.frame, inbox.jobs, inbox.options, inbox.isStopping)
            }
            if let options { adopt(options) }
            for job in jobs { perform(job) }
            if let frame, !isStopping { painter.paint(frame) }
            if mustEnd || reasons & Int32(NC_WAIT_LOST.rawValue) != 0 {
                driver.continuation.yield(.lost)
                break
            }
            if isStopping { break }
        }
        nc_stop()
        driver.didStop()
    }

    private mutating func readKeys() {
        var character: UInt32 = 0
        while true {
            let code = nc_read_key(&character)
            if code == NC_KEY_NONE { return }
            guard let key = decoder.key(code, character: character) else { continue }
            if key == .control("z") { suspend() } else { driver.continuation.yield(.key(key)) }
        }
    }

    /// - Returns: whether a signal asks for the end.
    private mutating func answerSignals() -> Bool {
        let requests = UInt32(nc_take_requests())
        if requests & NC_REQUEST_SUSPEND.rawValue != 0 {
            suspend()
        } else if requests & NC_REQUEST_CONTINUE.rawValue != 0 {
            comeBack()
        }
        if requests & NC_REQUEST_RESIZE.rawValue != 0 { adoptSize() }
        return requests & NC_REQUEST_END.rawValue != 0
    }

    private mutating func suspend() {
        nc_leave()
        nc_suspend()
        // The continuing signal is answered by coming back.
        _ = nc_take_requests()
        comeBack()
    }

    private mutating func perform(_ job: TerminalDriver.Job) {
        nc_leave()
        let arguments = job.arguments.map { strdup($0) } + [nil]
        let status = job.arguments.isEmpty ? -1 : nc_run(arguments)
        arguments.forEach { free($0) }
        comeBack()
        job.completion.resume(returning: status < 0 ? nil : status)
    }

    private mutating func comeBack() {
        nc_return()
        painter.repaint()
        adoptSize()
    }

    private mutating func adoptSize() {
        var (width, height): (Int32, Int32) = (0, 0)
        nc_adopt_size(&width, &height)
        guard (Int(width), Int(height)) != size else { return nc_refresh() }
        size = (Int(width), Int(height))
        painter.forget()
        driver.continuation.yield(.resized(width: size.width, height: size.height))
    }
}
