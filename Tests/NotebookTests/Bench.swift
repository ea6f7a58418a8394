import Foundation
import Notebook
import Sandbox
import Testing
import Wire

/// What the tests of this target work with: the built worker beside the test program, and a cache that they share.
enum Bench {
    static let workplace = Workplace(cache: FileManager.default.temporaryDirectory.appending(path: "nabla-test-cache"))

    /// The program `nabla`, if it was built.
    static var program: URL? {
        let url = Installation.runningProgram().deletingLastPathComponent().appending(path: "nabla")
        return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
    }

    static func compiler() async throws -> Compiler {
        let environment = ProcessInfo.processInfo.environment
        let toolchain = try await Toolchain.find(cache: workplace.cache, environment: environment)
        return Compiler(toolchain: toolchain, installation: try Installation.find(), workplace: workplace)
    }

    static func notebook(
        limits: Limits = SandboxLimits.cell, bounds: CheckpointBounds = .standard, showsValues: Bool = false
    ) async throws -> Notebook {
        Notebook(compiler: try await compiler(), showsValues: showsValues, limits: limits, bounds: bounds)
    }

    static func limits(seconds: Double, outputBytes: Int = 1 << 16) -> Limits {
        Limits(wallSeconds: seconds, cpuSeconds: Int(seconds.rounded(.up)) + 1, outputBytes: outputBytes)
    }
}

/// What a cell did, collected.
struct Run {
    var output = ""
    var errors = ""
    var shown: [String] = []
    var values: [String] = []
    var figures: [String] = []
    var progress: [Double] = []
    var result: CellResult?

    var status: CellResult.Status? { result?.status }
    var problem: CellProblem? { result?.problem }
    var message: String { result?.problem?.message ?? "" }
}

extension Notebook {
    /// Runs a cell to its end.
    nonisolated func result(_ cell: Int, _ source: String) async -> Run {
        await Run.collect(run(cell: cell, source: source))
    }

    /// Runs a cell and interrupts it after the first event.
    nonisolated func interrupted(_ cell: Int, _ source: String) async -> Run {
        var run = Run()
        var isFirst = true
        for await event in self.run(cell: cell, source: source) {
            if isFirst { await interrupt() }
            isFirst = false
            run.add(event)
        }
        return run
    }
}

extension Run {
    static func collect(_ events: AsyncStream<CellEvent>) async -> Run {
        var run = Run()
        for await event in events { run.add(event) }
        return run
    }

    mutating func add(_ event: CellEvent) {
        switch event {
        case .running: break
        case .output(let text, let isError): if isError { errors += text } else { output += text }
        case .value(let line, let name, let text): values.append("\(line) \(name) = \(text)")
        case .shown(let text): shown.append(text)
        case .figure(let name, _): figures.append(name)
        case .progress(_, let fraction, _): progress.append(fraction)
        case .finished(let result): self.result = result
        }
    }
}
