import Screen
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("a", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("\u{7}", 0), ("\u{AD}", 1),
        ("世", 2), ("Ａ", 2), ("ﾊ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("😀", 2), ("👩‍🔬", 2), ("👍🏽", 2), ("🇫🇷", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("⣿", 1), ("∂", 1), ("█", 1),
        ("ด", 1), ("ดู", 1), ("\u{20000}", 2), ("x̂", 1),
    ])
    func width(of text: String, is expected: Int) {
        #expect(text.displayWidth == expected, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }

    @Test func textIsTheSumOfItsClusters() {
        #expect("dz = a - y".displayWidth == 10)
        #expect("深层 learning 👩‍🔬".displayWidth == 16)
        #expect("".displayWidth == 0)
    }
}
