import FoundationEssentials
import Testing
import Wire

@Suite struct FramingTests {
    private static let events: [Event] = [
        .ready(process: 7),
        .output(job: JobID(1), stream: .standardError, bytes: Data([0, 255, 10])),
        .message(job: JobID(2), .value(line: 3, name: "ü", text: "漢 \"x\"\n")),
        .message(job: JobID(2), .progress(label: "", fraction: .nan)),
        .ended(job: JobID(2), .timedOut(seconds: .infinity), usage: Usage(wallSeconds: 1, droppedBytes: 2)),
    ]

    @Test func messagesComeThroughHoweverTheStreamIsCut() throws {
        let stream = try Self.events.flatMap { try Framing.frame($0) }
        for size in [1, 2, 3, 7, 64, stream.count] {
            var reader = FrameReader()
            var received: [String] = []
            for start in stride(from: 0, to: stream.count, by: size) {
                reader.append(stream[start..<min(start + size, stream.count)])
                while let body = try reader.next() {
                    received.append("\(try Framing.decode(Event.self, from: body))")
                }
            }
            #expect(received == Self.events.map { "\($0)" })
        }
    }

    @Test func aLengthThatNoMessageHasIsAnError() {
        var reader = FrameReader()
        reader.append([255, 255, 255, 255, 0])
        #expect(throws: BrokenStream.self) { try reader.next() }
    }
}
