import App
import Foundation
import Notebook
import Sandbox
import SourceKit

/// Asks the toolchain's own engine what could stand at a place of a source.
actor Completer {
    private let site: Site
    private let sessions: Sessions
    private var engine: (kit: SourceKit, compiler: Compiler)?
    /// An answer takes milliseconds, the first one a tenth of a second: too long for Swift's few threads.
    private let queue = DispatchQueue(label: "completion")

    init(site: Site, sessions: Sessions) {
        self.site = site
        self.sessions = sessions
    }

    /// Nothing where the toolchain has no such engine.
    func items(for edited: EditedSource) async -> [CompletionItem] {
        guard let (kit, compiler) = try? await ready() else { return [] }
        var (source, offset, folders): (String, Int, [URL]) = (edited.text, edited.offset, [])
        if case .cell(let lesson, _) = edited.owner, let cell = await sessions.context(of: edited.text, in: lesson) {
            (source, offset, folders) = (cell.source, cell.start + edited.offset, cell.folders)
        }
        let arguments = compiler.editorArguments(folders: folders)
        return await withCheckedContinuation { continuation in
            queue.async { [source, offset] in
                let found = kit.completions(in: source, at: offset, arguments: arguments)
                continuation.resume(returning: found.map { CompletionItem(word: $0.word, title: $0.title) })
            }
        }
    }

    private func ready() async throws -> (SourceKit, Compiler) {
        if let engine { return engine }
        let compiler = try await site.compiler()
        let made = (kit: SourceKit(library: compiler.toolchain.sourceKit), compiler: compiler)
        engine = engine ?? made
        return engine ?? made
    }
}
