package import Foundation

/// Where Nabla's own files are: a build folder inside a checkout, or an installed prefix.
package struct Installation: Sendable {
    package var worker: URL
    package var launcher: URL
    /// Reads HDF5 files, which only `nabla data add` needs.
    package var hdf5Reader: URL { launcher.deletingLastPathComponent().appending(path: "nabla-hdf5") }
    /// The folder with the compiled interfaces (`Nabla.swiftmodule`, …).
    package var modules: URL
    /// Folders with the module maps of the C modules that the interfaces mention.
    package var clangModules: [URL]
    package var lessons: URL
    package var assignments: URL
    /// Cells that were compiled when Nabla was installed; only read.
    package var cache: URL?
    /// What changes when Nabla itself is built anew; part of every cache key.
    package var stamp: String

    /// The C modules that compiled interfaces of the Math wing refer to.
    package static let clangModuleNames = ["COpenBLAS", "CStbImage", "CVectorMath", "CZlib"]

    /// Finds the files from the running program's place.
    ///
    /// - Throws: `SandboxError` that says which file is missing.
    package static func find(program: URL = runningProgram()) throws -> Installation {
        let folder = program.deletingLastPathComponent()
        let share = folder.deletingLastPathComponent().appending(path: "lib/nabla")
        if exists(share.appending(path: "modules")) { return try installed(in: share) }
        guard let checkout = checkout(around: folder) else {
            throw SandboxError(
                "Nabla's lessons are not beside the program in \(folder.path). Run it from a checkout after `make build`, "
                    + "or install it with `make install PREFIX=<folder>`.")
        }
        return try built(in: folder, checkout: checkout)
    }

    private static func installed(in share: URL) throws -> Installation {
        var installation = try Installation(
            worker: share.appending(path: "nabla-worker"), launcher: share.appending(path: "nabla-launcher"),
            modules: share.appending(path: "modules"),
            clangModules: clangModuleNames.map { share.appending(path: "clang/\($0)") },
            lessons: share.appending(path: "lessons"), assignments: share.appending(path: "assignments")
        ).checked()
        installation.cache = share.appending(path: "cache")
        return installation
    }

    private static func built(in folder: URL, checkout: URL) throws -> Installation {
        try Installation(
            worker: folder.appending(path: "nabla-worker"), launcher: folder.appending(path: "nabla-launcher"),
            modules: folder.appending(path: "Modules"),
            clangModules: clangModuleNames.map { checkout.appending(path: "Sources/Platform/\($0)/include") },
            lessons: checkout.appending(path: "lessons"), assignments: checkout.appending(path: "assignments")
        ).checked()
    }

    private init(worker: URL, launcher: URL, modules: URL, clangModules: [URL], lessons: URL, assignments: URL) {
        self.worker = worker
        self.launcher = launcher
        self.modules = modules
        self.clangModules = clangModules
        self.lessons = lessons
        self.assignments = assignments
        stamp = Self.stamp(of: [worker, modules.appending(path: "Nabla.swiftmodule")])
    }

    private func checked() throws -> Installation {
        for file in [worker, launcher, hdf5Reader, modules.appending(path: "Nabla.swiftmodule")] + clangModules
        where !Self.exists(file) {
            throw SandboxError("\(file.path) is missing. Run `make build`, or install Nabla anew.")
        }
        return self
    }

    /// The nearest folder above that holds lessons and a package manifest.
    private static func checkout(around folder: URL) -> URL? {
        var candidate = folder
        while candidate.path != "/" {
            candidate = candidate.deletingLastPathComponent()
            if exists(candidate.appending(path: "lessons")), exists(candidate.appending(path: "Package.swift")) {
                return candidate
            }
        }
        return nil
    }

    package static func runningProgram() -> URL {
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: path ?? CommandLine.arguments[0])
    }

    private static func exists(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path)
    }

    private static func stamp(of files: [URL]) -> String {
        files.map { file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
            let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(file.lastPathComponent) \(time) \(attributes?[.size] ?? 0)"
        }.joined(separator: "\n")
    }
}
