extension Form {
    /// What keeps a dictionary of tensors from being that of a network's layers. Several of them in one call are about one
    /// network: L is its number of layers.
    static func mismatch(
        ofLayers record: [Output], _ weights: String, _ biases: String, sizes: inout [String: Int]
    ) -> String? {
        func part(_ name: String) -> Output? { record.first { $0.name == name } }
        let found = (1...record.count + 1).prefix { part("\(weights)\($0)") != nil || part("\(biases)\($0)") != nil }
        let count = sizes["L"] ?? max(1, found.count)
        for layer in 1...count {
            let width = Size.named("n\(layer)")
            let due: [(name: String, form: Form)] = [
                ("\(weights)\(layer)", .tensor([width, .named("n\(layer - 1)")])),
                ("\(biases)\(layer)", .tensor([width, 1])),
            ]
            for (name, form) in due {
                guard let tensor = part(name) else { return " has no \(name)" }
                if let problem = form.mismatch(tensor.value, sizes: &sizes) { return "[\"\(name)\"]\(problem)" }
            }
        }
        sizes["L"] = count
        sizes["nL"] = sizes["n\(count)"]
        return nil
    }

    /// What keeps a list from being a stack of layers.
    static func mismatch(ofStack list: [Value], _ form: Form, sizes: inout [String: Int]) -> String? {
        guard !list.isEmpty else { return " is empty" }
        for (index, layer) in list.enumerated() {
            if let problem = form.mismatch(layer, sizes: &sizes) { return "[\(index)]\(problem)" }
            (sizes["n_prev"], sizes["n"]) = (sizes["n"], nil)
        }
        sizes["nL"] = sizes.removeValue(forKey: "n_prev")
        return nil
    }
}
