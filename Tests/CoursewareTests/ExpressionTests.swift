import Testing

@testable import Courseware

@Suite struct ExpressionTests {
    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 - 2 - 1", "4"), ("2 ^ 3 ^ 2", "512"), ("-2 ^ 2", "-4"),
        ("2 - -3", "5"), ("7 % 4", "3"), ("1 / 8", "0.125"), ("2 / 3", "0.6667"), ("n * (m + 1)", "15"),
        ("n > 2 && m == 4", "true"), ("!(n < m)", "false"), ("n == 3 || 1 / 0 == 1", "divides by zero"),
        ("n > m ? 'above' : 'below'", "below"), ("pick(1, 'a', 'b')", "b"), ("round(2.345, 1)", "2.3"),
        ("fixed(0.5, 2)", "0.50"), ("signed(-3)", "- 3"), ("signed(n)", "+ 3"), ("sigmoid(0)", "0.5"),
        ("relu(-2) + relu(2)", "2"), ("max(n, m) - min(n, m)", "1"), ("exp(-12)", "6.14e-06"), ("log(0)", "no finite"),
    ])
    func arithmetic(_ text: String, _ expected: String) {
        #expect(outcome(of: text).contains(expected))
    }

    @Test(arguments: [
        ("(n, m)", "(3, 4)"), ("(n,)", "(3,)"), ("()", "()"), ("broadcast((3, 1), (1, 4))", "(3, 4)"),
        ("broadcast((2, 3, 4), (4,))", "(2, 3, 4)"), ("broadcast((3, 2), (2, 3))", "do not fit, (3, 2) and (2, 3)"),
        ("fit((3, 2), (3, 1))", "true"), ("fit((3, 2), (2, 3))", "false"), ("matmul((2, 3), (3, 4))", "(2, 4)"),
        ("matmul((2, 3), (2, 3))", "do not fit"), ("transpose((2, 3))", "(3, 2)"), ("sum((2, 3), 0)", "(3,)"),
        ("sumKept((2, 3), 1)", "(2, 1)"), ("sum((2, 3), 2)", "no axis 2"), ("count((2, 3, 4))", "24"),
        ("(n, -m)", "whole number from 0 up"),
    ])
    func shapes(_ text: String, _ expected: String) {
        #expect(outcome(of: text).contains(expected))
    }

    @Test(arguments: [
        ("1 +", "ends too early"), ("1 2", "goes on with"), ("(1, 2", "closing parenthesis"),
        ("n ? 1", "lacks the `:`"),
        ("k + 1", "names `k`"), ("cube(2)", "calls `cube`"), ("max(1)", "takes 2"), ("'a", "quotation mark"),
        ("'a' + 1", "needs a number and has a text"), ("n && m", "needs a condition"), ("$", "unexpected `$`"),
    ])
    func whatIsWrongIsSaid(_ text: String, _ expected: String) {
        #expect(outcome(of: text).contains(expected))
    }

    private func outcome(of text: String) -> String {
        do throws(ExpressionError) {
            return try ExpressionParser.parse(text).value(["n": .number(3), "m": .number(4)]).text
        } catch {
            return error.problem
        }
    }
}
