import Foundation
import Testing

/// ARCHITECTURE.md says which room may import which. This reads the sources and holds them to it.
@Suite("Imports point down")
struct LayeringTests {
    /// From top to bottom.
    private static let wings = ["Interface", "Execution", "Course", "Math", "Platform"]

    /// What a room may not import although its wing would allow it.
    private static let forbidden: [String: Set<String>] = [
        "App": ["Terminal", "GRDB", "Notebook", "Grading", "Sandbox", "Wire", "Progress"],
        "Terminal": ["App"],
        "Plotting": ["Terminal", "App"],
        "Typesetting": ["Terminal", "App"],
        "Worker": ["Solutions", "Grading", "Sandbox", "Notebook", "HDF5"],
        "Commands": ["HDF5"],
        "Exercises": ["Solutions"],
        "Sandbox": ["Courseware", "Exercises", "Solutions", "Progress"],
    ]

    /// Packages that one room alone may import.
    private static let exclusive = [
        "GRDB": "Progress", "Yams": "Courseware", "ArgumentParser": "Commands", "CHDF5": "HDF5",
    ]

    private struct Import {
        var room: String
        var file: String
        var module: String
    }

    private static let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized

    /// The wing of every room.
    private static let wingOfRoom: [String: String] = {
        var result: [String: String] = [:]
        for wing in wings {
            let rooms = (try? FileManager.default.contentsOfDirectory(atPath: sources.appending(path: wing).path)) ?? []
            for room in rooms { result[room] = wing }
        }
        return result
    }()

    private static let imports: [Import] = {
        var result: [Import] = []
        for (room, wing) in wingOfRoom {
            let folder = sources.appending(path: "\(wing)/\(room)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
                let pattern =
                    /^(?:@\w+ )*(?:(?:public|package|internal|private) )?import (?:(?:class|enum|func|struct|protocol) )?(\w+)/
                for line in text.split(separator: "\n") {
                    guard let match = line.firstMatch(of: pattern) else { continue }
                    result.append(Import(room: room, file: file.lastPathComponent, module: String(match.1)))
                }
            }
        }
        return result
    }()

    @Test("No room imports a room of a wing above")
    func wings() throws {
        #expect(Self.imports.count > 100, "The sources were not found.")
        for entry in Self.imports {
            guard let wing = Self.wingOfRoom[entry.module], let own = Self.wingOfRoom[entry.room],
                let target = Self.wings.firstIndex(of: wing), let source = Self.wings.firstIndex(of: own)
            else { continue }
            #expect(target >= source, "\(entry.room)/\(entry.file) imports \(entry.module), a room of the wing above")
        }
    }

    @Test("No room imports what the table forbids")
    func rooms() {
        for entry in Self.imports {
            let isForbidden = Self.forbidden[entry.room]?.contains(entry.module) ?? false
            #expect(!isForbidden, "\(entry.room)/\(entry.file) imports \(entry.module)")
            if let owner = Self.exclusive[entry.module] {
                #expect(entry.room == owner, "\(entry.room)/\(entry.file) imports \(entry.module), which is \(owner)'s")
            }
        }
    }
}
