import Yams

/// A part of a YAML text as a value that may be kept and shared.
struct YAMLNode: Equatable, Sendable {
    struct Entry: Equatable, Sendable {
        var key: YAMLNode
        var value: YAMLNode
    }

    enum Content: Equatable, Sendable {
        case scalar(String, isQuoted: Bool)
        case list([YAMLNode])
        case mapping([Entry])
    }

    var content: Content
    /// The line in the YAML text, from 1.
    var line: Int

    init(_ node: Node) {
        line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar):
            content = .scalar(
                scalar.string, isQuoted: scalar.style == .doubleQuoted || scalar.style == .singleQuoted)
        case .sequence(let sequence): content = .list(sequence.map(YAMLNode.init))
        case .mapping(let mapping):
            content = .mapping(mapping.map { Entry(key: YAMLNode($0.key), value: YAMLNode($0.value)) })
        case .alias: content = .scalar("", isQuoted: false)
        }
    }

    var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    var isQuoted: Bool {
        if case .scalar(_, let isQuoted) = content { isQuoted } else { false }
    }

    var list: [YAMLNode]? {
        if case .list(let items) = content { items } else { nil }
    }

    var mapping: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }
}
