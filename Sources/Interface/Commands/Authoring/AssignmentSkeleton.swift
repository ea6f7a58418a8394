/// The files of a new assignment with one function, `scale`.
struct AssignmentSkeleton {
    struct File {
        var path: String
        var text: String
    }

    static let catalogs = [
        "Sources/Course/Exercises/ExerciseCatalog.swift", "Sources/Course/Solutions/SolutionCatalog.swift",
    ]

    let id: String
    let course: Int
    let week: Int

    /// `DeepNetworks` for `c1w4-deep-networks`.
    var type: String {
        id.split(separator: "-").dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    var files: [File] {
        let (exercises, solutions) = ("Sources/Course/Exercises/\(type)", "Sources/Course/Solutions/\(type)")
        return [
            File(path: "assignments/\(id)/guide.md", text: guide),
            File(path: "assignments/\(id)/training.md", text: training),
            File(path: "assignments/\(id)/Solution.swift", text: source("// nabla:begin\n    k * x\n    // nabla:end")),
            File(path: "assignments/\(id)/Starter.swift", text: source("todo()")),
            File(path: "\(exercises)/\(type).swift", text: exercise),
            File(path: "\(exercises)/\(type)+Functions.swift", text: functions),
            File(path: "\(exercises)/\(type)+Checks.swift", text: checks),
            File(path: "\(solutions)/\(type)+Reference.swift", text: reference),
            File(path: "\(solutions)/\(type)+Mistakes.swift", text: mistakes),
        ]
    }

    /// A catalog's text with the new type at the end of its list.
    func entered(in catalog: String) -> String {
        guard let list = catalog.firstRange(of: "static let all"),
            let end = catalog[list.upperBound...].firstRange(of: "\n    ]")
        else { return catalog }
        let before = catalog[..<end.lowerBound]
        return before + (before.last == "," ? "" : ",") + "\n        \(type).self," + catalog[end.lowerBound...]
    }

    private var guide: String {
        """
        ---
        title: \(type)
        course: \(course)
        week: \(week)
        ---

        Say what is built here, and what the names and shapes are.

        ## scale

        Say what the function computes, with its formula: $k\\,x$.

        ```hint
        A gentle hint.
        ```

        ```hint
        A strong hint: `*` takes a number and a tensor.
        ```

        """
    }

    private var training: String {
        """
        ---
        id: \(id)-training
        title: Train it
        minutes: 5
        ---

        ## What it does

        Let the learner's functions work on something worth seeing.

        ```swift
        let scaled = scale(Tensor([[1, 2], [3, 4]]), 10)
        show(scaled)
        ```

        """
    }

    private func source(_ body: String) -> String {
        """
        // Say what the file builds, in a sentence.

        import Nabla

        /// A tensor times a number.
        ///
        /// - Parameters:
        ///   - x: the inputs, (n, m).
        ///   - k: the factor.
        /// - Returns: k x, (n, m).
        func scale(_ x: Tensor, _ k: Double) -> Tensor {
            \(body)
        }

        """
    }

    private var exercise: String {
        """
        public import Tensors

        /// Course \(course), week \(week): say what this is about, and the shapes.
        public struct \(type): Sendable {
            public var scale: @Sendable (_ x: Tensor, _ k: Double) -> Tensor

            public init(scale: @escaping @Sendable (Tensor, Double) -> Tensor) {
                self.scale = scale
            }
        }

        """
    }

    private var functions: String {
        """
        import Tensors

        extension \(type): Exercise {
            package static let id = "\(id)"

            package static let functions: [ExerciseFunction<Self>] = [
                ExerciseFunction(
                    "scale", "(_ x: Tensor, _ k: Double) -> Tensor", \\.scale, .tensor("n", "m"), .number,
                    gives: .tensor("n", "m"))
            ]
        }

        """
    }

    private var checks: String {
        """
        import Tensors

        extension \(type) {
            package static let checks: [Check<Self>] = [
                Check("scale", "values", points: 100) { subject, trial in
                    let x = trial.normal(trial.count(1...3, "n"), trial.count(2...5, "m"))
                    let k = trial.number(1.5...3)
                    trial.note("x", x)
                    trial.note("k", k)
                    return [Output("scaled", subject.scale(x, k))]
                }
            ]
        }

        """
    }

    private var reference: String {
        """
        package import Exercises
        import Tensors

        extension \(type): Solved {
            package static let reference = \(type)(
                scale: { x, k in Tensor(shape: x.shape, scalars: x.scalars.map { k * $0 }) })
        }

        """
    }

    private var mistakes: String {
        """
        package import Exercises
        import Tensors

        extension \(type) {
            package static let mistakes: [Mistake<Self>] = [
                Mistake(in: \\.scale, of: "scale", "The factor is added.", hint: "Multiply by k.") { x, k in x + k },
                Mistake(in: \\.scale, of: "scale", "The factor takes effect twice.", hint: "Multiply by k once.") { x, k in
                    k * k * x
                },
            ]
        }

        """
    }
}
