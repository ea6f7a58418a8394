import Sandbox
import Testing

@Suite struct DeclarationTests {
    @Test(arguments: [
        ("func f(_ x: Int) -> Int", "_x:Int"),
        ("func f(_ x: Int = max(1, 2), y: (Int, Int) -> Void) throws -> [Int]", "_x:Int,y:(Int,Int)->Void"),
        ("func f()", ""),
        ("let a: Int", ""),
    ])
    func argumentsTellFunctionsApart(_ text: String, _ arguments: String) {
        #expect(Declaration(kind: .function, name: "f", text: text).arguments == arguments)
    }
}

@Suite struct CrashTextTests {
    @Test func theLastMessageCounts() {
        let printed = "Fatal error: one\nx\nSwift/A.swift:2: Fatal error: Index out of range\nCurrent stack trace:\n0 a"
        #expect(CrashText.message(in: printed) == "Index out of range")
    }

    @Test func wordsOfTheRuntimeAreParted() {
        let (plain, words) = CrashText.split("mine\nSwift/A.swift:2: Fatal error: no\nCurrent stack trace:")
        #expect(plain == "mine\n")
        #expect(words == "Swift/A.swift:2: Fatal error: no\nCurrent stack trace:")
    }

    @Test func namesOfCellsAreLeftOut() {
        let module = "Cell_" + String(repeating: "0a", count: 16)
        let printed = "Fatal error: Error raised at top level: \(module).Bad(code: 3)\n"
        #expect(CrashText.thrownError(in: printed) == "Bad(code: 3)")
    }
}
