import App
import Screen
import Terminal

/// The loop of the full screen: messages in, effects and frames out.
struct FullScreen {
    var state: AppState
    let driver: TerminalDriver
    let effects: EffectRunner

    /// Runs until the learner quits or the terminal is gone.
    func run() async {
        var state = state
        let queue = effects.queue
        let listener = Task {
            for await event in driver.events {
                switch event {
                case .key(let key): queue.send(.key(key))
                case .resized(let width, let height): queue.send(.resized(width: width, height: height))
                case .lost: queue.close()
                }
            }
            queue.close()
        }
        let metronome = Metronome { queue.send(.tick(seconds: $0)) }
        messages: for await batch in queue.batches {
            let wanted = update(&state, batch)
            driver.draw(view(state))
            metronome.wait(state.secondsToNextMotion)
            for effect in wanted {
                if effect == .quit { break messages }
                effects.carryOut(effect)
            }
        }
        listener.cancel()
        metronome.wait(nil)
        await effects.finish()
    }
}
