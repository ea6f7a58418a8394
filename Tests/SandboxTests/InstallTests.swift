import Foundation
import Sandbox
import Testing

/// An installed Nabla works with the checkout out of sight and a prefix that cannot be written to.
@Suite struct InstallTests {
    private static let build = Installation.runningProgram().deletingLastPathComponent()
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardized

    /// A user and mount namespace hides folders without any rights. Not every system allows it, and without the
    /// programs there is nothing to install.
    private static let canHide: Bool = {
        let programs = ["nabla", "nabla-worker", "nabla-launcher", "nabla-hdf5"].map { build.appending(path: $0).path }
        guard programs.allSatisfy(FileManager.default.isExecutableFile) else { return false }
        return run("unshare --map-root-user --mount mount -t tmpfs none /mnt").code == 0
    }()

    @Test(.enabled(if: canHide, "needs the programs and user namespaces"))
    func worksFromAPrefixAlone() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nabla-install-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = Self.checkout.appending(path: "Scripts/install.sh").path
        let prefix = folder.appending(path: "prefix").path
        for name in ["train_cats.h5", "test_cats.h5"] {
            let file = Self.checkout.appending(path: "Tests/HDF5Tests/files/\(name)")
            try FileManager.default.copyItem(at: file, to: folder.appending(path: name))
        }
        let installed = Self.run(
            "NABLA_BUILD='\(Self.build.path)' NABLA_INSTALL_CELLS=no '\(script)' '\(prefix)'")
        try #require(installed.code == 0, "\(installed.text)")

        let nabla = "NABLA_HOME='\(folder.path)/home' NABLA_CACHE='\(folder.path)/cache' '\(prefix)/bin/nabla'"
        let assignment = "c1w2-logistic-regression"
        let solution = "'\(prefix)/lib/nabla/assignments/\(assignment)/Solution.swift'"
        let commands = [
            "mount --bind '\(prefix)' '\(prefix)'", "mount -o remount,ro,bind '\(prefix)'",
            "mount -t tmpfs none '\(Self.checkout.path)'", "cd /",
            "! touch '\(prefix)/probe' 2>/dev/null", "test ! -e '\(Self.checkout.path)/Package.swift'",
            "echo 'print(matmul(Tensor([[1, 2]]), Tensor([[3], [4]])))' | \(nabla) eval -",
            "\(nabla) grade \(assignment) --file \(solution)",
            "\(nabla) trace \(assignment) sigmoid --file \(solution)",
            "\(nabla) run c1w2-neuron",
            "\(nabla) data add cats '\(folder.path)/train_cats.h5' '\(folder.path)/test_cats.h5'",
        ]
        try (["set -eu"] + commands).joined(separator: "\n").write(
            to: folder.appending(path: "try.sh"), atomically: true, encoding: .utf8)
        let tried = Self.run("unshare --map-root-user --mount bash '\(folder.path)/try.sh'")
        #expect(tried.code == 0, "\(tried.text.suffix(2000))")
        #expect(tried.text.contains("[[11.]]"))
        #expect(tried.text.contains("All functions are right."))
        #expect(tried.text.contains("cats is added"))
    }

    private static func run(_ command: String) -> (code: Int32, text: String) {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments = ["-c", command]
        let output = Pipe()
        shell.standardOutput = output
        shell.standardError = output
        do {
            try shell.run()
        } catch {
            return (-1, "\(error)")
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        return (shell.terminationStatus, text)
    }
}
