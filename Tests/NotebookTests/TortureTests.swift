import Foundation
import Notebook
import Testing

/// Code that tries, by accident or not, to hurt, hang or confuse Nabla: each cell ends in a clear message within its
/// limit, and the session goes on.
@Suite(.serialized) struct TortureTests {
    struct Torture: Sendable, CustomTestStringConvertible {
        var name: String
        var source: String
        /// A part of the message that the learner reads; empty for code that ends well.
        var message: String
        var testDescription: String { name }

        init(_ name: String, _ source: String, _ message: String) {
            (self.name, self.source, self.message) = (name, source, message)
        }
    }

    static let cases = [
        Torture("index out of range", "let a = [1]\nlet i = 5\nprint(a[i])", "outside its array"),
        Torture("unwrap of nil", "let n: Int? = [Int]().first\nprint(n!)", "is nil"),
        Torture("integer overflow", "var n = Int.max\nn += 1", "too large or too small"),
        Torture("division by zero", "let z = [0][0]\nprint(1 / z)", "divided by 0"),
        Torture(
            "endless recursion", "func f(_ n: Int) -> Int { f(n + 1) + 1 }\nprint(f(0))", "calls itself again and again"
        ),
        Torture("endless loop", "while true {}", "stopped after 2 seconds"),
        Torture("endless loop with output", "while true { print(\"again\") }", "stopped after 2 seconds"),
        Torture("endless show", "while true { show(1) }", "stopped after 2 seconds"),
        Torture(
            "endless figures", "while true { plot(\"a\", 1, 1); showProgress(\"p\", 0.5) }", "stopped after 2 seconds"),
        Torture("10 GB", "var a = [UInt8](repeating: 1, count: 10 << 30)\nprint(a.count)", "memory"),
        Torture(
            "memory little by little", "while true { _ = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 28) }",
            "memory"),
        Torture("exit", "import Foundation\nexit(0)", "exit(0)"),
        Torture("abort", "import Foundation\nabort()", "abort()"),
        Torture("kill the parent", "import Foundation\nprint(kill(getppid(), SIGKILL))\nprint(kill(-1, SIGKILL))", ""),
        Torture("kill itself", "import Foundation\nprint(kill(getpid(), SIGKILL))", ""),
        Torture(
            "fork bomb",
            "import Foundation\ntypealias Fork = @convention(c) () -> Int32\nlet fork = unsafeBitCast(dlsym(nil, \"fork\"), to: Fork.self)\nfor _ in 0..<1000 { precondition(fork() < 0) }",
            ""),
        Torture(
            "1 GB to stdout",
            "import Foundation\nlet line = [UInt8](repeating: 120, count: 1 << 20)\nfor _ in 0..<1024 { _ = write(1, line, line.count) }",
            ""),
        Torture(
            "1 GB to stderr",
            "import Foundation\nlet line = [UInt8](repeating: 120, count: 1 << 20)\nfor _ in 0..<1024 { _ = write(2, line, line.count) }",
            ""),
        Torture(
            "close all descriptors", "import Foundation\nfor d in 0..<256 { close(Int32(d)) }\nwhile true {}",
            "broke its connection"),
        Torture("close the standard descriptors", "import Foundation\nfor d in 0..<3 { close(Int32(d)) }", ""),
        Torture(
            "garbage to every descriptor",
            "import Foundation\nlet junk = [UInt8](repeating: 3, count: 4000)\nfor d in 0..<256 { for _ in 0..<3 { _ = write(Int32(d), junk, junk.count) } }",
            ""),
        Torture("use up the descriptors", "import Foundation\nwhile open(\"/dev/null\", O_RDONLY) >= 0 {}", ""),
        Torture("chdir", "import Foundation\nchdir(\"/\")", ""),
        Torture(
            "delete the scratch folder",
            "import Foundation\nlet here = FileManager.default.currentDirectoryPath\nprecondition(here.contains(\"nabla-scratch\"))\ntry FileManager.default.removeItem(atPath: here)",
            "permission"),
        Torture(
            "write to the home folder",
            "import Foundation\ntry \"x\".write(toFile: \"\(NSHomeDirectory())/.nabla-torture\", atomically: false, encoding: .utf8)",
            "write only to their own folder"),
        Torture(
            "write to /tmp",
            "import Foundation\ntry \"x\".write(toFile: \"/tmp/.nabla-torture\", atomically: false, encoding: .utf8)",
            "write only to their own folder"),
        Torture(
            "open a socket",
            "import Foundation\nprint(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) < 0 ? \"refused\" : \"open\")", ""
        ),
        Torture(
            "a large file",
            "import Foundation\nlet f = fopen(\"big\", \"w\")!\nlet line = [UInt8](repeating: 120, count: 1 << 20)\nfor _ in 0..<100 { fwrite(line, 1, line.count, f) }\nfflush(f)",
            "larger than 64 MB"),
        Torture(
            "ignore signals", "import Foundation\nsignal(SIGTERM, SIG_IGN)\nsignal(SIGXCPU, SIG_IGN)\nwhile true {}",
            "stopped after 2 seconds"),
        Torture(
            "jump into nowhere", "let p = UnsafeMutablePointer<Int>(bitPattern: 16)!\np.pointee = 1",
            "memory that is not its own"),
        Torture("todo", "func g() -> Int { todo() }\nprint(g())", "g is not written yet"),
    ]

    @Test(arguments: cases)
    func endsInAClearMessage(_ torture: Torture) async throws {
        // Only code that never ends waits for the limit; on a busy machine the rest may take its time.
        let isEndless = torture.message.contains("2 seconds")
        let notebook = try await Bench.notebook(limits: Bench.limits(seconds: isEndless ? 2 : 30))
        #expect(await notebook.result(1, "var a = 20").status == .done)
        let run = await notebook.result(2, torture.source)
        #expect(try #require(run.result).runSeconds < (isEndless ? 6 : 30))
        if torture.message.isEmpty {
            #expect(run.status == .done, "\(run.problem?.text ?? "")")
        } else {
            #expect(run.status == .failed)
            #expect(run.message.lowercased().contains(torture.message.lowercased()), "\(run.problem?.text ?? "")")
        }
        #expect(run.output.utf8.count + run.errors.utf8.count <= 1 << 17)
        // Whatever it did, the next cell finds the state before it, or after it.
        let next = await notebook.result(3, "a += 1\nprint(a)")
        #expect(next.output == "21\n", "\(next.problem?.text ?? "")")
        await notebook.close()
    }

    @Test func refusalsAreSeenByTheCode() async throws {
        let notebook = try await Bench.notebook()
        let run = await notebook.result(
            1,
            """
            import Foundation
            print(kill(getppid(), SIGKILL), errno == EPERM)
            print(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0), errno == EPERM)
            print(open("\(NSHomeDirectory())/.nabla-torture", O_CREAT | O_WRONLY, 0o600), errno == EACCES)
            print(FileManager.default.createFile(atPath: "mine.txt", contents: Data([1, 2])))
            print(ProcessInfo.processInfo.environment.keys.contains("NABLA_SUPERVISOR_KEY"))
            """)
        #expect(run.output == "-1 true\n-1 true\n-1 true\ntrue\nfalse\n")
        await notebook.close()
    }

    @Test func whatIsCutIsSaid() async throws {
        let notebook = try await Bench.notebook(limits: Bench.limits(seconds: 20, outputBytes: 1000))
        let run = await notebook.result(1, "for _ in 0..<100 { print(String(repeating: \"x\", count: 99)) }")
        #expect(run.output.utf8.count == 1000)
        #expect(run.result?.notes == ["9000 more bytes were printed and are not shown."])
        await notebook.close()
    }

    @Test func aThreadMayPrintAfterItsCell() async throws {
        let notebook = try await Bench.notebook()
        let first = await notebook.result(
            1,
            """
            import Foundation
            var count = 0
            Thread { while true { usleep(20_000); print("tick"); count += 1 } }.start()
            """)
        #expect(first.result?.notes.first?.hasPrefix("This cell left a thread running.") == true)
        let second = await notebook.result(
            2, "import Foundation\nlet before = count\nusleep(100_000)\nprint(count > before)")
        #expect(second.output.contains("true"))
        // The thread lives in one process only, so going back means running the first cell again.
        let third = await notebook.result(2, "fatalError(\"now\")")
        #expect(third.message == "now")
        let fourth = await notebook.result(2, "print(\"alive\")")
        #expect(fourth.output.contains("alive"), "\(fourth.problem?.text ?? "")")
        await notebook.close()
    }
}
