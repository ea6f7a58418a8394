import ArgumentParser
import Courseware
import Datasets
import Foundation
import Notebook
import Sandbox

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check the toolchain, the libraries, the terminal and the workspace.")

    private struct Finding {
        var isGood: Bool
        var subject: String
        var text: String
    }

    func run() async throws {
        let site = try Site()
        var findings: [Finding] = []
        findings.append(await toolchain(site))
        findings.append(await sandbox(site))
        findings.append(await cell(site))
        findings.append(terminal())
        findings.append(workspace(site))
        findings.append(courses(site))
        findings.append(await dataSets(site))
        for finding in findings {
            Console.write("\(finding.isGood ? "✓" : "✗") \(finding.subject)\n")
            for line in finding.text.split(separator: "\n") { Console.write("    \(line)\n") }
        }
        if findings.contains(where: { !$0.isGood }) { throw Exit.unable }
    }

    private func toolchain(_ site: Site) async -> Finding {
        do {
            let toolchain = try await Toolchain.find(cache: site.workplace.cache, environment: site.environment)
            return Finding(isGood: true, subject: "Swift compiler", text: "\(toolchain.version)\n\(toolchain.frontend)")
        } catch {
            return Finding(isGood: false, subject: "Swift compiler", text: "\(error)")
        }
    }

    private func sandbox(_ site: Site) async -> Finding {
        let level = await SandboxLevel.probe(site.installation)
        return Finding(isGood: level.isStarted, subject: "Sandbox", text: level.description)
    }

    private func cell(_ site: Site) async -> Finding {
        let subject = "Running Swift"
        do {
            let notebook = try await site.notebook()
            defer { Task { await notebook.close() } }
            for await event in notebook.run(cell: 1, source: "matmul(Tensor([[1, 2]]), Tensor([[3], [4]]))") {
                guard case .finished(let result) = event else { continue }
                guard result.status == .done else {
                    return Finding(isGood: false, subject: subject, text: result.problem?.text ?? "No result.")
                }
                let times = String(
                    format: "%.0f ms to compile, %.0f ms to run", result.compileSeconds * 1000,
                    result.runSeconds * 1000)
                return Finding(isGood: true, subject: subject, text: "A cell with a matrix product: \(times).")
            }
            return Finding(isGood: false, subject: subject, text: "The cell gave no result.")
        } catch {
            return Finding(isGood: false, subject: subject, text: "\(error)")
        }
    }

    private func terminal() -> Finding {
        guard Console.isTerminal else {
            return Finding(isGood: true, subject: "Terminal", text: "Standard output is not a terminal.")
        }
        let name = ProcessInfo.processInfo.environment["TERM"] ?? "not named"
        let letters = Console.isUnicode ? "UTF-8" : "ASCII only (set LANG to a UTF-8 locale for finer plots)"
        return Finding(
            isGood: true, subject: "Terminal", text: "\(name), \(Console.width) columns, \(Console.colors), \(letters)")
    }

    private func workspace(_ site: Site) -> Finding {
        let folder = site.workspace.folder
        do {
            _ = try site.store()
            return Finding(isGood: true, subject: "Workspace", text: folder.path)
        } catch {
            return Finding(isGood: false, subject: "Workspace", text: "\(folder.path) cannot be used.")
        }
    }

    private func courses(_ site: Site) -> Finding {
        do {
            let library = try site.library()
            let problems = library.problems()
            let counts =
                "\(library.lessons.count) lessons, \(library.quizzes.count) quizzes, "
                + "\(library.assignments.count) assignments"
            return Finding(
                isGood: problems.isEmpty, subject: "Courses",
                text: ([counts] + problems.map(\.description)).joined(separator: "\n"))
        } catch {
            return Finding(isGood: false, subject: "Courses", text: "The lessons cannot be read.")
        }
    }

    private func dataSets(_ site: Site) async -> Finding {
        let isReady = await HDF5Extraction.isReady(site.installation)
        let reader =
            isReady
            ? "HDF5 files can be read."
            : "\(site.installation.hdf5Reader.path) cannot be started. Install libhdf5, or build Nabla anew."
        let added = DataSet.all.filter { site.dataStore.holds($0) }.map(\.name)
        let list = added.isEmpty ? "None was added; the cats are drawn." : "Added: \(added.joined(separator: ", "))."
        return Finding(isGood: isReady, subject: "Data sets", text: "\(reader)\n\(list)")
    }
}
