/// A name that a cell declares.
package struct Declaration: Sendable, Equatable, Codable {
    /// As in `import KIND Module.name`.
    package enum Kind: String, Sendable, Codable {
        case constant = "let"
        case variable = "var"
        case function = "func"
        case structure = "struct"
        case enumeration = "enum"
        case `class` = "class"
        case `protocol` = "protocol"
        case alias = "typealias"
        case `operator` = "operator"
        /// A member that an extension adds to a type from elsewhere, or an operator inside a type; named `Type.member`.
        case member

        /// Operators and members come only with their whole module.
        package var isImportable: Bool { self != .operator && self != .member }
    }

    package var kind: Kind
    package var name: String
    /// The declaration as the compiler prints it, such as `let a: Int`.
    package var text: String

    package init(kind: Kind, name: String, text: String) {
        self.kind = kind
        self.name = name
        self.text = text
    }

    /// What tells functions of one name apart: labels and types of the parameters, without default values and result.
    /// Empty for what takes none.
    package var arguments: String {
        var arguments = ""
        var depth = 0
        var isInDefault = false
        for character in text {
            if ")]}".contains(character) { depth -= 1 }
            if depth == 0, character == ")" { break }
            if depth == 1, character == "," { isInDefault = false }
            if depth == 1, character == "=" { isInDefault = true }
            if depth > 0, !isInDefault, character != " " { arguments.append(character) }
            if "([{".contains(character) { depth += 1 }
        }
        return arguments
    }
}
