#if canImport(Runtime)
    import Runtime
#endif

/// A place in a source file.
package struct CallSite: CustomStringConvertible {
    var file: String
    var line: Int

    package var description: String { "\(file):\(line)" }

    /// Whether a failure looks for its place. A worker does without: it tells where every crash was, and a program that
    /// is not about to end finds the symbols for such an address much faster.
    package nonisolated(unsafe) static var isSought = true

    /// Where code outside of this module called in, as the stack and the caller's debug information tell: nil where
    /// the caller was built without (`-g` or `-gline-tables-only`). Takes milliseconds, so it is for the way out.
    static var outsideOfTensors: CallSite? {
        guard isSought else { return nil }
        #if canImport(Runtime)
            guard let stack = try? Backtrace.capture(), let frames = stack.symbolicated()?.frames else { return nil }
            let own = directory(of: #filePath)
            for frame in frames {
                guard let place = frame.symbol?.sourceLocation, place.line > 0, place.path.hasPrefix("/"),
                    !place.path.hasPrefix(own), !place.path.hasSuffix("<compiler-generated>")
                else { continue }
                return CallSite(file: String(place.path.dropFirst(directory(of: place.path).count)), line: place.line)
            }
        #endif
        return nil
    }

    private static func directory(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
