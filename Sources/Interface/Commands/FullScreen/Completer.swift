import App
import Foundation
import Notebook
import Sandbox
import SourceKit

/// Asks the toolchain's own engine what could stand at a place of a source.
actor Completer {
    private let site: Site
    private let sessions: Sessions
    private var lastCall = 0
    private var engine: (kit: SourceKit, compiler: Compiler)?
    /// An answer takes milliseconds, the first one a tenth of a second: too long for Swift's few threads.
    private let queue = DispatchQueue(label: "completion")

    init(site: Site, sessions: Sessions) {
        self.site = site
        self.sessions = sessions
    }

    /// Nothing where the toolchain has no such engine.
    func items(for edited: EditedSource) async -> [CompletionItem] {
        let found = await ask(about: edited) { $0.completions(in: $1, at: $2, arguments: $3) }
        return (found ?? []).map { CompletionItem(word: $0.word, title: $0.title) }
    }

    /// The forms of the call around a place; `nil` where a later place has been asked about meanwhile.
    func call(at edited: EditedSource) async -> [CallSignature]? {
        lastCall += 1
        let number = lastCall
        let found = await ask(about: edited) { $0.signatures(in: $1, at: $2, arguments: $3) }
        return number == lastCall ? (found ?? []).map(CallSignature.init) : nil
    }

    /// Asks the engine about a source as it would be compiled: its text, the place and the compiler's arguments.
    private func ask<Answer: Sendable>(
        about edited: EditedSource, _ question: @escaping @Sendable (SourceKit, String, Int, [String]) -> Answer
    ) async -> Answer? {
        guard let (kit, compiler) = try? await ready() else { return nil }
        var (source, offset, folders): (String, Int, [URL]) = (edited.text, edited.offset, [])
        if case .cell(let lesson, _) = edited.owner, let cell = await sessions.context(of: edited.text, in: lesson) {
            (source, offset, folders) = (cell.source, cell.start + edited.offset, cell.folders)
        }
        let arguments = compiler.editorArguments(folders: folders)
        return await withCheckedContinuation { continuation in
            queue.async { [source, offset] in
                continuation.resume(returning: question(kit, source, offset, arguments))
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

extension CallSignature {
    /// Parameters that the compiler fills in by itself, such as the learner's line, are left out.
    init(_ signature: SourceKit.Signature) {
        let text = signature.text
        let all = signature.parameters.map { String(text[$0]) }
        let shown = all.indices.filter { !all[$0].contains("= #") }
        let start = text.firstIndex(of: "(") ?? text.endIndex
        let end = signature.parameters.last?.upperBound ?? start
        self.init(
            name: String(text[..<start]), parameters: shown.map { all[$0] },
            result: String(text[end...].drop { "()".contains($0) }),
            active: signature.active.flatMap { shown.firstIndex(of: $0) })
    }
}
