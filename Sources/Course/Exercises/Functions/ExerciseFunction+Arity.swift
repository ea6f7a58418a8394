// One initialiser for each number of parameters: Swift cannot reach a closure of any number of parameters through a key
// path.

extension ExerciseFunction {
    package init<A, Result>(
        _ name: String, _ signature: String, calls: [String] = [], isPure: Bool = true,
        _ path: Path<@Sendable (A) -> Result>, _ a: Codec<A>, gives result: Codec<Result>
    ) {
        self.init(
            name, signature, calls: calls, isPure: isPure, takes: [a.form], gives: result.form, path: path,
            call: { try result.encode($0(a.decode($1[0]))) },
            make: { answer in { result.result(answer([a.encode($0)])) } })
    }

    package init<A, B, Result>(
        _ name: String, _ signature: String, calls: [String] = [], isPure: Bool = true,
        _ path: Path<@Sendable (A, B) -> Result>, _ a: Codec<A>, _ b: Codec<B>, gives result: Codec<Result>
    ) {
        self.init(
            name, signature, calls: calls, isPure: isPure, takes: [a.form, b.form], gives: result.form, path: path,
            call: { try result.encode($0(a.decode($1[0]), b.decode($1[1]))) },
            make: { answer in { result.result(answer([a.encode($0), b.encode($1)])) } })
    }

    package init<A, B, C, Result>(
        _ name: String, _ signature: String, calls: [String] = [], isPure: Bool = true,
        _ path: Path<@Sendable (A, B, C) -> Result>, _ a: Codec<A>, _ b: Codec<B>, _ c: Codec<C>,
        gives result: Codec<Result>
    ) {
        self.init(
            name, signature, calls: calls, isPure: isPure, takes: [a.form, b.form, c.form], gives: result.form,
            path: path,
            call: { try result.encode($0(a.decode($1[0]), b.decode($1[1]), c.decode($1[2]))) },
            make: { answer in { result.result(answer([a.encode($0), b.encode($1), c.encode($2)])) } })
    }

    package init<A, B, C, D, Result>(
        _ name: String, _ signature: String, calls: [String] = [], isPure: Bool = true,
        _ path: Path<@Sendable (A, B, C, D) -> Result>, _ a: Codec<A>, _ b: Codec<B>, _ c: Codec<C>, _ d: Codec<D>,
        gives result: Codec<Result>
    ) {
        self.init(
            name, signature, calls: calls, isPure: isPure, takes: [a.form, b.form, c.form, d.form], gives: result.form,
            path: path,
            call: { try result.encode($0(a.decode($1[0]), b.decode($1[1]), c.decode($1[2]), d.decode($1[3]))) },
            make: { answer in { result.result(answer([a.encode($0), b.encode($1), c.encode($2), d.encode($3)])) } })
    }

    package init<A, B, C, D, E, Result>(
        _ name: String, _ signature: String, calls: [String] = [], isPure: Bool = true,
        _ path: Path<@Sendable (A, B, C, D, E) -> Result>, _ a: Codec<A>, _ b: Codec<B>, _ c: Codec<C>,
        _ d: Codec<D>, _ e: Codec<E>, gives result: Codec<Result>
    ) {
        self.init(
            name, signature, calls: calls, isPure: isPure, takes: [a.form, b.form, c.form, d.form, e.form],
            gives: result.form, path: path,
            call: {
                try result.encode(
                    $0(a.decode($1[0]), b.decode($1[1]), c.decode($1[2]), d.decode($1[3]), e.decode($1[4])))
            },
            make: { answer in
                { result.result(answer([a.encode($0), b.encode($1), c.encode($2), d.encode($3), e.encode($4)])) }
            })
    }

    package init<A, B, C, D, E, F, Result>(
        _ name: String, _ signature: String, calls: [String] = [], isPure: Bool = true,
        _ path: Path<@Sendable (A, B, C, D, E, F) -> Result>, _ a: Codec<A>, _ b: Codec<B>, _ c: Codec<C>,
        _ d: Codec<D>, _ e: Codec<E>, _ f: Codec<F>, gives result: Codec<Result>
    ) {
        self.init(
            name, signature, calls: calls, isPure: isPure, takes: [a.form, b.form, c.form, d.form, e.form, f.form],
            gives: result.form, path: path,
            call: {
                try result.encode(
                    $0(
                        a.decode($1[0]), b.decode($1[1]), c.decode($1[2]), d.decode($1[3]), e.decode($1[4]),
                        f.decode($1[5])))
            },
            make: { answer in
                {
                    result.result(
                        answer([a.encode($0), b.encode($1), c.encode($2), d.encode($3), e.encode($4), f.encode($5)]))
                }
            })
    }
}
