import Foundation
import Notebook
import Sandbox
import Testing

@Suite(.serialized) struct SessionTests {
    @Test func cellsShareNamesAndValues() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var total = 1\nfunc double(_ x: Int) -> Int { 2 * x }")
        _ = await notebook.result(2, "total = double(total) + 1")
        let run = await notebook.result(3, "print(total)")
        #expect(run.output == "3\n")
        #expect(await notebook.liveCells == [1, 2, 3])
        #expect(await Set(notebook.declarations.map(\.name)) == ["double", "total"])
        await notebook.close()
    }

    @Test func aFailedCellLeavesTheSessionAsItWas() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var a = 1")
        _ = await notebook.result(2, "a = 2")
        for bad in ["a = 3\nlet b: Int = \"x\"", "a = 3\nfatalError()", "a = 3\nstruct Bad: Error {}\nthrow Bad()"] {
            #expect(await notebook.result(1, bad).status == .failed)
            #expect(await notebook.result(3, bad).status == .failed)
        }
        #expect(await notebook.liveCells == [1, 2])
        #expect(await notebook.result(3, "print(a)").output == "2\n")
        await notebook.close()
    }

    @Test func anEarlierCellThatRunsAnewMakesLaterOnesStale() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var a = 1")
        _ = await notebook.result(2, "a += 1")
        _ = await notebook.result(3, "a += 1")
        #expect(await notebook.result(2, "a += 10\nprint(a)").output == "11\n")
        #expect(await notebook.liveCells == [1, 2])
        #expect(await notebook.staleCells == [3])
        #expect(await notebook.result(3, "print(a)").output == "11\n")
        #expect(await notebook.staleCells == [])
        await notebook.close()
    }

    @Test func undoGoesBackToTheStateBefore() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var a = 1")
        _ = await notebook.result(2, "a = 2\nlet b = 5")
        await notebook.undo(cell: 2)
        #expect(await notebook.result(2, "print(a)").output == "1\n")
        #expect(await notebook.result(3, "print(b)").message.contains("cannot find 'b'"))
        await notebook.close()
    }

    @Test func errorsPointAtTheCellsOwnLine() async throws {
        let notebook = try await Bench.notebook()
        let compile = await notebook.result(1, "let a = 1\nlet b: Int = \"x\"").problem
        #expect(compile?.line == 2)
        #expect(compile?.column == 14)
        #expect(compile?.excerpt == "let b: Int = \"x\"\n             ^")
        let trap = await notebook.result(1, "let a = [1]\nlet i = 3\n\nprint(a[i])").problem
        #expect(trap?.line == 4)
        #expect(trap?.excerpt == "print(a[i])")
        let thrown = await notebook.result(1, "struct Bad: Error {}\nfunc f() throws {\n    throw Bad()\n}\ntry f()")
            .problem
        #expect(thrown?.line == 3)
        #expect(thrown?.message == "An error was thrown and not caught: Bad()")
        _ = await notebook.result(1, "func f(_ x: Int?) -> Int {\n    x!\n}")
        let later = await notebook.result(2, "f(nil)")
        #expect(later.message.hasSuffix("This was in line 2 of cell 1."))
        await notebook.close()
    }

    @Test func awaitWorksAtTheTopLevel() async throws {
        let notebook = try await Bench.notebook()
        let one = await notebook.result(
            1, "func three() async -> Int { 3 }\nlet a = await three()\nvar b = a\nprint(a)")
        #expect(one.output == "3\n", "\(one.message)")
        let two = await notebook.result(2, "b += a\nfunc sum() -> Int { a + b }\nTask { print(await three(), sum()) }")
        #expect(two.output == "3 9\n", "\(two.message)")
        let three = await notebook.result(
            3,
            """
            let all = await withTaskGroup(of: Int.self) { group in
                for i in 1...3 { group.addTask { i * (await three()) } }
                return await group.reduce(0, +)
            }
            print(all, b)
            """)
        #expect(three.output == "18 6\n", "\(three.message)")
        let four = await notebook.result(
            4, "struct Bad: Error {}\nfunc bad() async throws { throw Bad() }\ntry await bad()")
        #expect(four.message == "An error was thrown and not caught: Bad()")
        let never = await notebook.result(
            4, "await withCheckedContinuation { (_: CheckedContinuation<Void, Never>) in }")
        #expect(never.message.contains("waits for something that never comes"))
        #expect(await notebook.result(4, "print(b)").output == "6\n")
        await notebook.close()
    }

    @Test func valuesStandBesideTheirLines() async throws {
        let notebook = try await Bench.notebook(showsValues: true)
        let run = await notebook.result(
            1, "let a = 2\nvar t = Tensor([[1, 2, 3]])\nfor i in 0..<5 { t = t * 2 }\na * 3")
        #expect(run.values.contains("1 a = 2"))
        #expect(run.values.contains { $0.hasPrefix("2 t = (1, 3)") })
        #expect(run.values.contains { $0.hasPrefix("3 t = ") && $0.contains("5 times") })
        #expect(run.shown == ["6"])
        await notebook.close()
    }

    @Test func printsComeInOrderAndApart() async throws {
        let notebook = try await Bench.notebook()
        let run = await notebook.result(
            1,
            "import Foundation\nprint(\"a\")\nFileHandle.standardError.write(Data(\"oops\\n\".utf8))\nprint(\"b ü 漢\")")
        #expect(run.output == "a\nb ü 漢\n")
        #expect(run.errors == "oops\n")
        await notebook.close()
    }

    @Test func figuresOfALoopAreCoalesced() async throws {
        let notebook = try await Bench.notebook()
        let run = await notebook.result(
            1,
            """
            import Foundation
            for i in 0..<3000 {
                plot("cost", i, Double(i))
                showProgress("steps", Double(i + 1) / 3000)
                if i % 10 == 0 { usleep(1000) }
            }
            """)
        #expect(run.figures.count > 3)
        #expect(run.figures.count < 200)
        #expect(run.progress.last == 1)
        await notebook.close()
    }

    @Test func droppedCheckpointsAreMadeAgain() async throws {
        let notebook = try await Bench.notebook(bounds: CheckpointBounds(count: 1, bytes: .max))
        for cell in 1...4 { _ = await notebook.result(cell, cell == 1 ? "var a = [1]" : "a.append(\(cell))") }
        let run = await notebook.result(3, "print(a)")
        #expect(run.output == "[1, 2]\n")
        #expect(run.result?.notes.count == 1)
        await notebook.close()
    }

    @Test func interruptsWorkAtAnyTime() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var a = 1")
        let running = await notebook.interrupted(2, "a = 2\nwhile true {}")
        #expect(running.status == .interrupted)
        #expect(running.problem == nil)
        // Before the cell began: at once after it was asked for.
        let events = notebook.run(cell: 2, source: "a = 3\nwhile true {}")
        await notebook.interrupt()
        #expect(await Run.collect(events).status == .interrupted)
        // While the compiler works on an expression that takes it long.
        let hard =
            "let x = "
            + (1...14).map { "[\($0): [\"a\": \($0) + 0.5 * -1, \"b\": 2 / 3 - \($0)]]" }.joined(separator: " + ")
        let compiling = notebook.run(cell: 2, source: hard)
        try await Task.sleep(for: .milliseconds(150))
        let start = ContinuousClock.now
        await notebook.interrupt()
        #expect(await Run.collect(compiling).status == .interrupted)
        #expect(ContinuousClock.now - start < .seconds(30))
        #expect(await notebook.result(2, "print(a)").output == "1\n")
        await notebook.close()
    }

    @Test func aLostWorkerIsReplacedAndTheSessionRebuilt() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var a = 41")
        _ = await notebook.result(2, "a += 1")
        let worker = try #require(await notebook.workerProcess)
        kill(worker, SIGKILL)
        try await Task.sleep(for: .milliseconds(200))
        #expect(await notebook.result(3, "print(a)").output == "42\n")
        await notebook.close()
    }

    @Test func aClosedSessionBeginsAnew() async throws {
        let notebook = try await Bench.notebook()
        _ = await notebook.result(1, "var a = 1")
        let events = notebook.run(cell: 2, source: "while true {}")
        await notebook.close()
        #expect(await Run.collect(events).status == .interrupted)
        #expect(await notebook.liveCells == [])
        #expect(await notebook.result(1, "print(a)").status == .failed)
        await notebook.close()
    }
}
