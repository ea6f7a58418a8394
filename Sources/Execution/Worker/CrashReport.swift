import CRuntime
import Wire

/// Reads the binary report of the signal handler.
enum CrashReport {
    static func ending(from bytes: [UInt8]) -> Ending? {
        guard bytes.count == MemoryLayout<nabla_crash>.size else { return nil }
        var crash = nabla_crash()
        withUnsafeMutableBytes(of: &crash) { $0.copyBytes(from: bytes) }
        let count = min(max(0, crash.frame_count), Int32(nabla_max_frames))
        let frames = withUnsafePointer(to: &crash) { pointer in
            (0..<count).map { index in
                let frame = nabla_crash_frame(pointer, index)!
                return Crash.Frame(file: String(cString: nabla_frame_file(frame)), offset: frame.pointee.offset)
            }
        }
        return .crashed(Crash(signal: crash.signal, isStackOverflow: crash.is_stack_overflow != 0, frames: frames))
    }
}
