import Foundation
import Notebook
import Sandbox
import Testing

@Suite(.serialized) struct LeakTests {
    /// In a process of its own, because other tests open and close files all the time.
    @Test func sessionsLeaveNothingOpen() async {
        await #expect(processExitsWith: .success) {
            func session() async throws {
                let notebook = try await Bench.notebook()
                _ = await notebook.result(1, "var a = 1")
                _ = await notebook.result(2, "fatalError()")
                _ = await notebook.interrupted(2, "while true {}")
                await notebook.close()
            }
            func counts() -> (files: Int, folders: Int) {
                let scratch = (try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? []
                let own = scratch.filter { $0.hasPrefix("nabla-scratch-\(getpid())-") }
                return (ProcessTable.descriptors(of: getpid()), own.count)
            }
            try await session()
            try await Task.sleep(for: .milliseconds(500))
            let before = counts()
            for _ in 0..<10 { try await session() }
            let deadline = ContinuousClock.now + .seconds(5)
            while counts() != before || !ProcessTable.children(of: getpid()).isEmpty {
                guard ContinuousClock.now < deadline else { fatalError("\(before) became \(counts())") }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    /// However Nabla ends, nothing that it started outlives it for long.
    @Test func aKilledNablaTakesItsWorkersAlong() async throws {
        let program = try #require(Bench.program)
        let nabla = Process()
        nabla.executableURL = program
        nabla.arguments = ["eval", "-"]
        nabla.environment = ProcessInfo.processInfo.environment.merging(["NABLA_CACHE": Bench.workplace.cache.path]) {
            $1
        }
        let input = Pipe()
        let output = Pipe()
        nabla.standardInput = input
        nabla.standardOutput = output
        try nabla.run()
        input.fileHandleForWriting.write(
            Data(
                "print(\"on\")\n// %%\nimport Foundation\nThread { while true {} }.start()\nprint(\"go\")\nwhile true {}"
                    .utf8))
        try input.fileHandleForWriting.close()
        // The first cell's output comes when it has ended, so the second one begins.
        #expect(output.fileHandleForReading.availableData == Data("on\n".utf8))
        try await Task.sleep(for: .seconds(2))
        let worker = try #require(ProcessTable.children(of: nabla.processIdentifier).first?.process)
        let jobs = ProcessTable.children(of: worker).map(\.process)
        #expect(jobs.count >= 3)
        kill(nabla.processIdentifier, SIGKILL)
        let deadline = ContinuousClock.now + .seconds(1)
        let all = [worker] + jobs
        while all.contains(where: isAlive), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(all.filter(isAlive) == [])
    }

    private func isAlive(_ process: Int32) -> Bool {
        ProcessTable.entry(process).map { $0.state != "Z" } ?? false
    }
}
