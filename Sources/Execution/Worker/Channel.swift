import CProcess
import Glibc

/// A job's way to speak to the warden: messages on a socket, each with the job's token in front.
///
/// Learner code shares the process and may write anything to any descriptor. What does not begin with the token is
/// not a message, so garbage is dropped and cannot break or forge one by accident.
struct Channel {
    enum Kind: UInt8 {
        /// A part of an event for Nabla; more parts follow.
        case eventPart
        /// The last part of an event for Nabla, passed on as it is.
        case event
        /// How the job ended, as JSON.
        case ending
        /// The process number of a job that was forked here, as JSON.
        case forked
        /// A `nabla_crash` from the signal handler.
        case crash
        /// From the warden to a job: the answer to its question, as JSON.
        case answer
    }

    static let tokenCount = 16
    static let headerCount = tokenCount + 1
    /// Below the default socket buffer, so that a message always fits.
    static let longestPart = 64 << 10

    let socket: Int32
    let token: [UInt8]

    static func makeToken() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<tokenCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    func header(_ kind: Kind) -> [UInt8] {
        token + [kind.rawValue]
    }

    func send(_ kind: Kind, _ bytes: [UInt8]) {
        var start = 0
        repeat {
            let end = min(start + Self.longestPart, bytes.count)
            let isLast = end == bytes.count
            let part = header(isLast ? kind : .eventPart) + bytes[start..<end]
            _ = nabla_send(socket, part, part.count, nil, 0, true)
            start = end
        } while start < bytes.count
    }

    /// Whether the warden keeps up: a message can be sent without waiting for it.
    var isFree: Bool {
        nabla_can_send(socket)
    }

    /// Sends a request with descriptors to the process at the other end, which may be broken: never waits for it.
    static func send(_ bytes: [UInt8], descriptors: [Int32], to socket: Int32) -> Bool {
        nabla_send(socket, bytes, bytes.count, descriptors, Int32(descriptors.count), false) == 0
    }

    struct Received {
        var bytes: [UInt8]
        var descriptors: [Int32]
    }

    enum Reception {
        case message(Received)
        case nothing
        case end
    }

    static func receive(from socket: Int32, wait: Bool) -> Reception {
        var buffer = [UInt8](repeating: 0, count: longestPart + headerCount + 64)
        var descriptors: [Int32] = [-1, -1, -1]
        let capacity = buffer.count
        let count = nabla_receive(socket, &buffer, capacity, &descriptors, wait)
        if count > 0 {
            return .message(Received(bytes: Array(buffer[..<count]), descriptors: descriptors.filter { $0 >= 0 }))
        }
        return count == -Int(EAGAIN) ? .nothing : .end
    }
}
