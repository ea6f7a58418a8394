import Foundation
import Testing

@testable import Grading

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The formats hold the same numbers, and no text of a learner's breaks any of them.
@Suite struct FormatTests {
    /// Text that ends a CDATA section, a tag, a code fence, a table row and a terminal's colours.
    private static let nasty =
        "]]></failure> <b>\"&'` ``` ```` | * _ $x$ \u{1B}[31m \u{0} \u{202E}left\n# Title\r\n=1+2"

    private func report(message: String = nasty, output: String = nasty) -> GradeReport {
        func check(_ name: String, _ status: FunctionReport.Status, _ points: Int) -> CheckReport {
            CheckReport(
                name: name, status: status, points: points, maxPoints: 10,
                message: status == .passed ? "" : message, diagnosis: status == .failed ? "The mean is missing." : "",
                hint: "Divide by m.", output: output)
        }
        return GradeReport(
            assignment: "c1w2-logistic-regression",
            functions: [
                FunctionReport(name: "sigmoid", status: .passed, checks: [check("values", .passed, 10)]),
                FunctionReport(
                    name: "propagate", status: .failed, checks: [check("cost", .passed, 10), check("dw", .failed, 0)]),
                FunctionReport(name: "optimize", status: .timedOut, checks: [check("w", .timedOut, 0)]),
                FunctionReport(name: "predict", status: .crashed, checks: [check("labels", .crashed, 0)]),
                FunctionReport(
                    name: "model", status: .blocked, checks: [check("all", .blocked, 0)], blockedBy: "propagate"),
                FunctionReport(name: "extra", status: .notStarted, checks: [check("x", .notStarted, 0)]),
            ],
            compileProblem: nil, seed: 7, seconds: .init(compile: 0.1, run: 0.2, total: 0.3))
    }

    @Test func jsonHasTheDocumentedFields() throws {
        let json = try #require(JSONSerialization.jsonObject(with: report().json()) as? [String: Any])
        #expect(json["assignment"] as? String == "c1w2-logistic-regression")
        #expect(json["score"] as? Int == 20)
        #expect(json["maxScore"] as? Int == 70)
        let functions = try #require(json["functions"] as? [[String: Any]])
        #expect(
            functions.map { $0["status"] as? String }
                == ["passed", "failed", "timedOut", "crashed", "blocked", "notStarted"])
        let check = try #require((functions[1]["checks"] as? [[String: Any]])?.last)
        #expect(check["name"] as? String == "dw")
        #expect(check["message"] as? String == Self.nasty)
        #expect(check["diagnosis"] as? String == "The mean is missing.")
        #expect((json["seconds"] as? [String: Double])?["total"] == 0.3)
    }

    @Test func junitIsWellFormed() throws {
        let text = report().junit()
        let reader = ElementReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")\n\(text)")
        #expect(reader.count("testcase") == 7)
        #expect(reader.count("failure") == 1)
        #expect(reader.count("error") == 2)
        #expect(reader.count("skipped") == 2)
        #expect(reader.count("b") == 0)
        #expect(reader.attributes["testsuite"]?["tests"] == "7")
        #expect(reader.attributes["failure"]?["message"]?.hasPrefix("]]></failure> <b>\"&'") == true)
    }

    @Test func gradescopeHasItsFields() throws {
        let json = try #require(JSONSerialization.jsonObject(with: report().gradescope()) as? [String: Any])
        #expect(json["score"] as? Double == 20)
        #expect(json["output_format"] as? String == "text")
        let tests = try #require(json["tests"] as? [[String: Any]])
        #expect(tests.count == 7)
        #expect(tests.compactMap { $0["max_score"] as? Double }.reduce(0, +) == 70)
        #expect(tests[1]["name"] as? String == "propagate: cost")
        #expect(tests[1]["status"] as? String == "passed")
        #expect(tests[2]["status"] as? String == "failed")
        #expect(!tests.contains { ($0["output"] as? String)?.contains("\u{1B}") == true })
    }

    @Test func markdownKeepsItsShape() {
        let text = report().markdown()
        let lines = text.split(separator: "\n")
        let outside = text.split(separator: "`````").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        #expect(outside.joined().split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 1)
        #expect(lines.filter { $0.hasPrefix("|") }.count == 8)
        // The fence is longer than any run of backticks in the message.
        #expect(lines.filter { $0 == "`````" || $0 == "`````text" }.count == 6)
        let inTable = GradeReport(
            assignment: Self.nasty, functions: [], compileProblem: nil, seed: 1,
            seconds: .init(compile: 0, run: 0, total: 0)
        ).markdown()
        #expect(inTable.split(separator: "\n")[0].contains("&lt;b&gt;"))
        #expect(!inTable.contains("\u{1B}"))
    }

    @Test func textCannotSteerTheTerminal() {
        let text = report().text()
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" })
        #expect(!text.contains("\u{202E}"))
    }

    @Test func fieldsOfATable() {
        #expect(Escaping.csv("plain") == "plain")
        #expect(Escaping.csv("a,b \"c\"") == "\"a,b \"\"c\"\"\"")
        #expect(Escaping.csv("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0")
        #expect(Escaping.csv("two\nlines") == "two lines")
    }

    @Test func whatWasSaidBefore() throws {
        let first = report()
        var second = report()
        #expect(second.saidBefore(in: try first.json()) == ["propagate"])
        second.functions[1].checks[1].diagnosis = "The sign is wrong."
        #expect(second.saidBefore(in: try first.json()).isEmpty)
        #expect(first.text(stronger: ["propagate"]).contains("Divide by m."))
        #expect(!first.text().contains("Divide by m."))
    }

    @Test func whatChanged() throws {
        var (first, second) = (report(), report())
        for index in first.functions.indices { first.functions[index].text = "\(index)" }
        for index in second.functions.indices { second.functions[index].text = "\(index)" }
        second.functions[1].text = "other"
        second.compare(withEarlier: try first.json())
        #expect(second.functions.map(\.isChanged) == [false, true, false, false, false, false])
    }
}

private final class ElementReader: NSObject, XMLParserDelegate {
    private var counts: [String: Int] = [:]
    private(set) var attributes: [String: [String: String]] = [:]

    func count(_ element: String) -> Int { counts[element] ?? 0 }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        counts[name, default: 0] += 1
        self.attributes[name] = attributes
    }
}
