import Exercises
import Solutions

/// Where the wrong entries are, when nothing else is known of them.
enum PlaceFinding {
    static func find(_ evidence: Evidence, tolerance: Tolerance) -> Finding? {
        let marks = evidence.pairs.map { pair in
            zip(pair.expected, pair.got).map { !tolerance.accepts($1, for: $0) }
        }
        let wrong = zip(evidence.pairs, marks).filter { $0.1.contains(true) }
        if let finding = decisions(wrong) { return finding }
        guard !wrong.isEmpty, wrong.allSatisfy({ $0.1.count > 1 }), wrong.contains(where: { $0.1.contains(false) })
        else { return nil }
        if let sentence = label(wrong) { return Finding(.place, sentence) }
        if wrong.allSatisfy({ $0.0.shape.count == 2 && $0.0.shape[0] > 1 }) {
            if let sentence = lines(wrong, "row", { $0 / $1.shape[1] }) { return Finding(.place, sentence) }
            if let sentence = lines(wrong, "column", { $0 % $1.shape[1] }) { return Finding(.place, sentence) }
            return nil
        }
        if wrong.allSatisfy({ !$0.1[0] && $0.1.dropFirst().allSatisfy { $0 } }) {
            return Finding(
                .place, "The first entry is right, and all others are wrong: something goes wrong in the update.")
        }
        if wrong.allSatisfy({ $0.1[0] && !$0.1.dropFirst().contains(true) }) {
            return Finding(.place, "Only the first entry is wrong.")
        }
        if wrong.allSatisfy({ $0.1[$0.1.count - 1] && !$0.1.dropLast().contains(true) }) {
            return Finding(.place, "Only the last entry is wrong: the loop may end too early or too late.")
        }
        return nil
    }

    /// One of several results is wrong, and the others are right.
    static func onlyOutput<Subject: Solved>(
        _ output: String, _ plan: CheckPlan<Subject>, _ outputs: [[Output]?]
    ) -> Finding? {
        guard let names = plan.cases.first?.expected.map(\.name), names.count > 1 else { return nil }
        let othersAgree = zip(plan.cases, outputs).allSatisfy { one, got in
            guard let got else { return true }
            return Comparison.agree(
                one.expected.filter { $0.name != output }, got.filter { $0.name != output },
                tolerance: plan.check.tolerance)
        }
        guard othersAgree else { return nil }
        let others = names.filter { $0 != output }.joined(separator: ", ")
        return Finding(.place, "Only \(output) is wrong; \(others) \(names.count == 2 ? "is" : "are") right.")
    }

    /// Where all is 0 or 1: which way the wrong ones lie.
    private static func decisions(_ wrong: [(Evidence.Pair, [Bool])]) -> Finding? {
        let isDecision = wrong.allSatisfy { ($0.0.expected + $0.0.got).allSatisfy { $0 == 0 || $0 == 1 } }
        guard !wrong.isEmpty, isDecision else { return nil }
        let due = Set(wrong.flatMap { pair, marks in zip(pair.expected, marks).filter(\.1).map(\.0) })
        if due.count > 1 {
            return Finding(
                .place, "It is wrong in both directions: 1 where 0 is right, and 0 where 1 is right.",
                hint: "Look at the numbers that are turned into 0 and 1, not only at the threshold.")
        }
        return Finding(
            .place,
            due == [0] ? "All that is wrong is 1 where 0 is right." : "All that is wrong is 0 where 1 is right.",
            hint: "Look at the threshold, and at the number that is compared with it.")
    }

    /// All wrong entries belong to examples with one label.
    private static func label(_ wrong: [(Evidence.Pair, [Bool])]) -> String? {
        for label in [0.0, 1] {
            let isAll = wrong.allSatisfy { pair, marks in
                guard let labels = pair.inputs.first(where: { $0.name == "Y" })?.numbers, labels.count == marks.count
                else { return false }
                return zip(labels, marks).allSatisfy { $0 == label || !$1 }
            }
            if isAll { return "Only entries of examples with label \(Int(label)) are wrong." }
        }
        return nil
    }

    private static func lines(
        _ wrong: [(Evidence.Pair, [Bool])], _ name: String, _ line: (Int, Evidence.Pair) -> Int
    ) -> String? {
        let sets = wrong.map { pair, marks in Set(marks.indices.filter { marks[$0] }.map { line($0, pair) }) }
        if sets.allSatisfy({ $0 == [0] }) { return "Only the first \(name) is wrong." }
        if sets.allSatisfy({ !$0.contains(0) }) { return "The first \(name) is right, the others are not." }
        return nil
    }
}
