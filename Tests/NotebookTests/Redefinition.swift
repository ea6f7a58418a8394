import Testing

/// A sequence of cells, and a file that means the same.
struct Redefinition: Sendable, CustomTestStringConvertible {
    var name: String
    var cells: [String]
    var file: String

    var testDescription: String { name }

    /// - Parameter file: where it is left out, the cells nested in each other's scopes: an inner name hides an outer one.
    init(_ name: String, _ cells: [String], file: String? = nil) {
        self.name = name
        self.cells = cells
        self.file = file ?? cells.reversed().reduce("") { "do {\n\($1)\n\($0)\n}" }
    }

    static let all = variables + functions + types + others

    static let variables = [
        Redefinition("let twice", ["let a = 1", "let a = 2", "print(a)"]),
        Redefinition("let of another type", ["let a = 1", "let a = \"two\"", "print(a, a.count)"]),
        Redefinition("let from its old self", ["let a = 1", "let b = a + 1", "let a = b * 10", "print(a, b)"]),
        Redefinition("var becomes let", ["var a = 1\na += 1", "let a = 7", "print(a)"]),
        Redefinition("let becomes var", ["let a = 1", "var a = 5", "a += 1\nprint(a)"]),
        Redefinition("var is written by later cells", ["var a = 1", "a += 1", "a *= 10\nprint(a)"]),
        Redefinition("var twice, then written", ["var a = 1", "a = 2", "var a = 10", "a += 1\nprint(a)"]),
        Redefinition(
            "a function keeps the variable that it was written with",
            ["var a = 1", "func f() -> Int { a }", "var a = 100", "print(f(), a)"]),
        Redefinition(
            "a function writes the variable that it was written with",
            ["var a = 1", "func bump() { a += 1 }", "bump()\nprint(a)", "bump()\nprint(a)"]),
        Redefinition(
            "a closure keeps what it captured", ["var a = 1", "let f = { a }", "a = 5", "print(f())"]),
        Redefinition("tuples", ["let (a, b) = (1, 2)", "let (b, c) = (3, 4)", "print(a, b, c)"]),
        Redefinition("arrays are written in place", ["var a = [1, 2]", "a.append(3)", "a[0] = 9\nprint(a)"]),
        Redefinition("optional", ["var a: Int? = nil", "a = 4", "let b = a ?? 0", "print(b)"]),
        Redefinition("type annotation", ["let a: Double = 1", "let a: Int = 1", "print(a)"]),
        Redefinition("three times", ["let a = 1", "let a = 2", "let a = 3", "print(a)"]),
    ]

    static let functions = [
        Redefinition("func twice", ["func f() -> Int { 1 }", "func f() -> Int { 2 }", "print(f())"]),
        Redefinition(
            "func of another result", ["func f() -> Int { 1 }", "func f() -> String { \"s\" }", "print(f())"]),
        Redefinition(
            "an old caller calls the old function",
            ["func f() -> Int { 1 }", "func g() -> Int { f() }", "func f() -> Int { 2 }", "print(f(), g())"]),
        Redefinition(
            "overloads in one cell",
            ["func f(_ x: Int) -> Int { 1 }\nfunc f(_ x: String) -> Int { 2 }", "print(f(1), f(\"\"))"],
            file: "func f(_ x: Int) -> Int { 1 }\nfunc f(_ x: String) -> Int { 2 }\nprint(f(1), f(\"\"))"),
        Redefinition(
            "overloads in two cells",
            ["func f(_ x: Int) -> Int { 1 }", "func f(_ x: String) -> Int { 2 }", "print(f(1), f(\"\"))"],
            file: "func f(_ x: Int) -> Int { 1 }\nfunc f(_ x: String) -> Int { 2 }\nprint(f(1), f(\"\"))"),
        Redefinition(
            "one overload anew",
            [
                "func f(_ x: Int) -> Int { 1 }\nfunc f(_ x: String) -> Int { 2 }", "func f(_ x: Int) -> Int { 10 }",
                "print(f(1))",
            ]),
        Redefinition(
            "overloads by label",
            ["func f(a x: Int) -> Int { 1 }", "func f(b x: Int) -> Int { 2 }", "print(f(a: 0), f(b: 0))"],
            file: "func f(a x: Int) -> Int { 1 }\nfunc f(b x: Int) -> Int { 2 }\nprint(f(a: 0), f(b: 0))"),
        Redefinition(
            "generic function",
            ["func f<T>(_ x: T) -> String { \"old\" }", "func f<T>(_ x: T) -> String { \"new\" }", "print(f(1))"]),
        Redefinition(
            "recursion",
            [
                "func f(_ n: Int) -> Int { n == 0 ? 0 : 1 + f(n - 1) }",
                "func f(_ n: Int) -> Int { n == 0 ? 0 : 2 + f(n - 1) }", "print(f(3))",
            ]),
        Redefinition(
            "func becomes a closure", ["func f(_ x: Int) -> Int { x }", "let f = { (x: Int) in x * 2 }", "print(f(4))"]),
        Redefinition(
            "closure becomes a func",
            ["let f = { (x: Int) in x * 2 }", "func f(_ x: Int) -> Int { x + 100 }", "print(f(4))"]),
        Redefinition(
            "default arguments",
            ["func f(_ x: Int = 1) -> Int { x }", "func f(_ x: Int = 2) -> Int { x }", "print(f())"]),
        Redefinition(
            "inout",
            [
                "func f(_ x: inout Int) { x += 1 }", "var n = 0\nf(&n)", "func f(_ x: inout Int) { x += 10 }",
                "f(&n)\nprint(n)",
            ]),
        Redefinition("throwing", ["func f() throws -> Int { 1 }", "func f() throws -> Int { 2 }", "print(try f())"]),
        Redefinition(
            "rethrowing closure argument",
            ["func f(_ b: () -> Int) -> Int { b() }", "func f(_ b: () -> Int) -> Int { b() + 1 }", "print(f { 1 })"]),
    ]

    static let types = [
        Redefinition("struct twice", ["struct P { var x = 1 }", "struct P { var y = 2 }", "print(P().y)"]),
        Redefinition(
            "an old value keeps its old type",
            ["struct P { var x = 1 }", "let p = P()", "struct P { var y = 2 }", "print(p.x, P().y)"]),
        Redefinition(
            "class twice", ["class C { func f() -> Int { 1 } }", "class C { func f() -> Int { 2 } }", "print(C().f())"]),
        Redefinition(
            "subclass of an earlier class",
            [
                "class A { func f() -> Int { 1 } }", "class B: A { override func f() -> Int { super.f() + 1 } }",
                "print(B().f())",
            ]),
        Redefinition(
            "struct becomes class",
            ["struct S { var x = 1 }", "class S { var x = 2 }", "let s = S()\ns.x = 3\nprint(s.x)"]),
        Redefinition("struct becomes enum", ["struct S {}", "enum S { case a, b }", "print(S.b)"]),
        Redefinition(
            "enum twice",
            [
                "enum E { case a }", "enum E { case a, b }",
                "switch E.b { case .a: print(\"a\")\ncase .b: print(\"b\") }",
            ]),
        Redefinition(
            "protocol twice",
            [
                "protocol Q { var x: Int { get } }", "protocol Q { var y: Int { get } }", "struct T: Q { var y = 3 }",
                "let q: any Q = T()\nprint(q.y)",
            ]),
        Redefinition("typealias twice", ["typealias N = Int", "typealias N = Double", "let n: N = 1\nprint(n)"]),
        Redefinition("typealias becomes struct", ["typealias N = Int", "struct N { var v = 4 }", "print(N().v)"]),
        Redefinition(
            "generic struct", ["struct B<T> { var v: T }", "struct B<T> { var v: T\nvar w = 1 }", "print(B(v: 2).w)"]),
        Redefinition(
            "type that uses an old type",
            ["struct P { var x = 1 }", "struct L { var p = P() }", "struct P { var z = 5 }", "print(L().p.x, P().z)"]),
        Redefinition("struct becomes func", ["struct F { var x = 1 }", "func F() -> Int { 9 }", "print(F())"]),
        Redefinition(
            "actor-free class state lives on",
            ["class C { var n = 0 }", "let c = C()", "c.n += 1", "c.n += 1\nprint(c.n)"]),
    ]

    static let others = [
        Redefinition(
            "extension method", ["struct P { var x = 1 }", "extension P { func f() -> Int { x } }", "print(P().f())"],
            file: "struct P { var x = 1 }\nextension P { func f() -> Int { x } }\nprint(P().f())"),
        Redefinition(
            "extension method anew",
            ["extension Int { func f() -> Int { 1 } }", "extension Int { func f() -> Int { 2 } }", "print(5.f())"],
            file: "extension Int { func f() -> Int { 2 } }\nprint(5.f())"),
        Redefinition(
            "extension property anew",
            ["extension Int { var p: Int { 1 } }", "extension Int { var p: Int { self * 2 } }", "print(5.p)"],
            file: "extension Int { var p: Int { self * 2 } }\nprint(5.p)"),
        Redefinition(
            "extension of a type made anew",
            [
                "struct P {}\nextension P { func f() -> Int { 1 } }",
                "struct P {}\nextension P { func f() -> Int { 2 } }", "print(P().f())",
            ],
            file: "struct P {}\nextension P { func f() -> Int { 2 } }\nprint(P().f())"),
        Redefinition(
            "conformance in a later cell",
            [
                "struct P { var x = 1 }",
                "extension P: CustomStringConvertible { var description: String { \"P\\(x)\" } }", "print(P())",
            ],
            file:
                "struct P { var x = 1 }\nextension P: CustomStringConvertible { var description: String { \"P\\(x)\" } }\nprint(P())"
        ),
        Redefinition(
            "operator", ["infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a + b }", "print(1 +++ 2)"],
            file: "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a + b }\nprint(1 +++ 2)"),
        Redefinition(
            "operator function anew",
            [
                "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a + b }",
                "func +++ (a: Int, b: Int) -> Int { a * 100 + b }", "print(1 +++ 2)",
            ],
            file: "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a * 100 + b }\nprint(1 +++ 2)"),
        Redefinition(
            "operator and its function anew",
            [
                "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a + b }",
                "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a * 100 + b }", "print(1 +++ 2)",
            ],
            file: "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a * 100 + b }\nprint(1 +++ 2)"),
        Redefinition(
            "operator of another type",
            [
                "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a + b }",
                "func +++ (a: String, b: String) -> String { a + \"+\" + b }", "print(1 +++ 2, \"a\" +++ \"b\")",
            ],
            file:
                "infix operator +++\nfunc +++ (a: Int, b: Int) -> Int { a + b }\nfunc +++ (a: String, b: String) -> String { a + \"+\" + b }\nprint(1 +++ 2, \"a\" +++ \"b\")"
        ),
        Redefinition(
            "operator inside a type",
            [
                "struct V { var x = 1\n static func * (a: V, b: V) -> V { V(x: a.x * b.x) } }",
                "print((V(x: 2) * V(x: 3) * V(x: 4)).x)",
            ],
            file:
                "struct V { var x = 1\n static func * (a: V, b: V) -> V { V(x: a.x * b.x) } }\nprint((V(x: 2) * V(x: 3) * V(x: 4)).x)"
        ),
        Redefinition(
            "type with an operator anew",
            [
                "struct V { var x = 1\n static func * (a: V, b: V) -> V { V(x: a.x * b.x) } }",
                "struct V { var x = 1\n static func - (a: V, b: V) -> V { V(x: a.x - b.x) } }",
                "print((V(x: 2) - V(x: 3)).x)",
            ],
            file:
                "struct V { var x = 1\n static func - (a: V, b: V) -> V { V(x: a.x - b.x) } }\nprint((V(x: 2) - V(x: 3)).x)"
        ),
        Redefinition("a name of the library", ["let zeros = 3", "print(zeros)"]),
        Redefinition(
            "a function of the library",
            ["func sigmoid(_ x: Int) -> Int { x }", "func sigmoid(_ x: Int) -> Int { x + 1 }", "print(sigmoid(1))"]),
        Redefinition(
            "print itself", ["func print(_ x: Int) { Swift.print(\"mine\", x) }", "print(3)"],
            file: "func print(_ x: Int) { Swift.print(\"mine\", x) }\nprint(3)"),
        Redefinition(
            "imports stay", ["import Foundation", "let r = sqrt(16.0)", "print(r)"],
            file: "import Foundation\nlet r = sqrt(16.0)\nprint(r)"),
    ]
}
