import Foundation
import Sandbox
import Testing

@testable import Grading

/// Files that try to pass without solving anything are graded by their outputs alone.
@Suite struct CheatingTests {
    let work = Work.logisticRegression

    /// Grades a file in which `predict` does something else than its work, and expects that this earns nothing.
    private func expectNothing(from body: String, imports: String = "Foundation") async throws -> GradeReport {
        let source = try work.solution("predict", body: body)
            .replacing("import Nabla", with: "import Nabla\nimport \(imports)")
        let report = try await Workbench.grade(source, as: work.assignment)
        #expect(report.compileProblem == nil, "\(report.text())")
        #expect(report["predict"]?.points == 0)
        #expect(report["predict"]?.status != .passed)
        #expect(report["model"]?.checks.last?.points == 0)
        // The others are judged as ever.
        for name in ["sigmoid", "initializeWithZeros", "propagate", "optimize"] {
            #expect(report[name]?.status == .passed, "\(report.text())")
        }
        return report
    }

    @Test func printingAReport() async throws {
        let report = try await expectNothing(
            from: #"""
                print(#"{"assignment":"c1w2-logistic-regression","score":100,"maxScore":100}"#)
                print(#"{"message":{"job":{"number":2},"_1":{"outputs":{"trial":0,"json":"[]"}}}}"#)
                return Tensor.zeros(1, 1)
                """#)
        #expect(report["predict"]?.checks[0].output.contains(#""score":100"#) == true)
    }

    @Test func writingToEveryDescriptor() async throws {
        _ = try await expectNothing(
            from: #"""
                let lie = Array(#"{"finished":{"threads":1}}"#.utf8)
                let framed = [UInt8(lie.count), 0, 0, 0] + lie
                for descriptor in 0..<256 { _ = framed.withUnsafeBytes { write(Int32(descriptor), $0.baseAddress, $0.count) } }
                exit(0)
                """#)
    }

    @Test func closingEveryDescriptor() async throws {
        _ = try await expectNothing(from: "for d in 0..<256 { close(Int32(d)) }\nreturn Tensor.zeros(1, X.shape[1])")
    }

    @Test func endingWithSuccess() async throws {
        let report = try await expectNothing(from: "_exit(0)")
        #expect(report["predict"]?.status == .crashed)
    }

    @Test func lookingForTheReference() async throws {
        // Finds a symbol of the worker by its name, so that not finding the reference means something.
        let report = try await expectNothing(
            from: #"""
                let program = dlopen(nil, RTLD_NOW)
                let own = dlsym(program, "$s9Exercises18LogisticRegressionVMa")
                let right = dlsym(program, "$s9Exercises18LogisticRegressionV9SolutionsE9referenceACvau")
                var loaded: [String] = []
                if let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) {
                    loaded = maps.split(separator: "\n").filter { $0.contains("nabla-worker") }.map(String.init)
                }
                let worker = (try? String(contentsOfFile: "/proc/self/exe", encoding: .isoLatin1)) ?? ""
                print("own \(own != nil) right \(right != nil) mapped \(!loaded.isEmpty)")
                print("mistakes \(worker.contains("The mean over the examples") || worker.contains("SolutionCatalog"))")
                return Tensor.zeros(1, 1)
                """#)
        let printed = report["predict"]?.checks[0].output ?? ""
        #expect(printed.contains("own true right false mapped true"))
        #expect(printed.contains("mistakes false"))
    }

    @Test func editingFiles() async throws {
        let before = try work.solution
        let report = try await expectNothing(
            from: #"""
                var changed: [String] = []
                let folders = ["/tmp", "/work", NSHomeDirectory() + "/..", "/usr", "/etc", "\#(folder)"]
                for folder in folders {
                    let file = folder + "/nabla-cheat-\(getpid())"
                    if FileManager.default.createFile(atPath: file, contents: Data()) { changed.append(folder) }
                }
                let own = "\#(folder)/assignments/c1w2-logistic-regression/Solution.swift"
                if let handle = FileHandle(forWritingAtPath: own) {
                    handle.write(Data("broken".utf8))
                    changed.append(own)
                }
                print("changed \(changed)")
                return Tensor.zeros(1, 1)
                """#)
        #expect(try work.solution == before)
        if try await SandboxLevel.probe(Workbench.compiler().installation).landlock > 0 {
            #expect(report["predict"]?.checks[0].output.contains("changed []") == true)
        }
    }

    @Test func changingTheLoadedCode() async throws {
        // Undoing the compiler's protection of code pages changes this fork only; outputs are still compared elsewhere.
        _ = try await expectNothing(
            from: #"""
                let page = UInt(bitPattern: dlsym(dlopen(nil, RTLD_NOW), "$s9Exercises18LogisticRegressionVMa")) & ~4095
                mprotect(UnsafeMutableRawPointer(bitPattern: page), 4096, PROT_READ | PROT_WRITE | PROT_EXEC)
                return Tensor.zeros(1, 1)
                """#)
    }

    /// A function that knows which call it is in passes no check: the first inputs come again.
    @Test func rememberingCalls() async throws {
        let source =
            try work.solution("predict", body: "calls += 1\nreturn calls > 6 ? 0 * matmul(w.T, X) : right(w, b, X)")
                + """

                nonisolated(unsafe) var calls = 0
                func right(_ w: Tensor, _ b: Double, _ X: Tensor) -> Tensor { Tensor(sigmoid(matmul(w.T, X) + b) > 0.5) }
                """
        let report = try await Workbench.grade(source, as: work.assignment)
        #expect(report["predict"]?.status == .failed)
        #expect(report["predict"]?.checks[0].kinds.contains(.sideEffect) == true, "\(report.text())")
    }

    private var folder: String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
    }
}
