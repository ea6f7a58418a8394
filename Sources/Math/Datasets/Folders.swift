#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where a learner's files are.
package enum Folders {
    /// `$NABLA_HOME`, or `nabla` in the home folder. A worker is told the learner's.
    package static var workspace: String {
        if let named = getenv("NABLA_HOME"), named[0] != 0 { return String(cString: named) }
        return (getenv("HOME").map { String(cString: $0) } ?? home) + "/nabla"
    }

    /// A path as a learner writes it: from the home folder with `~/`, from the root with `/`; otherwise from the
    /// program's own folder if there is such a file, and else from the workspace.
    static func expand(_ path: String) -> String {
        if path.hasPrefix("~/") { return home + path.dropFirst() }
        if path.hasPrefix("/") || access(path, F_OK) == 0 { return path }
        return "\(workspace)/\(path)"
    }

    /// From the user's account, since a worker's HOME is its scratch folder.
    private static var home: String {
        if let account = getpwuid(getuid()), let folder = account.pointee.pw_dir { return String(cString: folder) }
        return "."
    }
}
