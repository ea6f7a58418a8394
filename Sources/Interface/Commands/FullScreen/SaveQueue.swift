import App
import Synchronization

/// What waits to be saved.
///
/// A text that is being typed is saved with every key. A version that still waits is replaced by the next one, so that
/// a slow disk saves fewer versions and is never behind.
final class SaveQueue: Sendable {
    private let waiting = Mutex<[Effect]>([])

    func add(_ effect: Effect) {
        waiting.withLock { waiting in
            if let last = waiting.last, effect.replaces(last) { waiting.removeLast() }
            waiting.append(effect)
        }
    }

    func next() -> Effect? {
        waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}

extension Effect {
    /// Whether saving both would be saving the earlier one for nothing.
    fileprivate func replaces(_ earlier: Effect) -> Bool {
        switch (earlier, self) {
        case (.saveEdit(let a, let one, _), .saveEdit(let b, let other, _)),
            (.saveEdit(let a, let one, _), .removeEdit(let b, let other)),
            (.removeEdit(let a, let one), .saveEdit(let b, let other, _)):
            a == b && one == other
        case (.saveDraft(let a, _), .saveDraft(let b, _)), (.saveDraft(let a, _), .removeDraft(let b)): a == b
        default: false
        }
    }
}
