/// Why a data file could not be read or written: which file, where in it, what is wrong, what to do.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A place in a file.
    public enum Place: Sendable, Equatable {
        /// So many bytes from the start of the file (or of the array inside an archive).
        case byte(Int)
        /// A line of text, counted from 1, and a field of that line, counted from 1.
        case line(Int, field: Int? = nil)
    }

    /// The path as it was given; for an array inside an archive, `archive.npz/name.npy`.
    public var file: String
    public var place: Place?
    /// What is wrong: one sentence.
    public var problem: String
    /// What to do about it: one sentence.
    public var advice: String

    public init(file: String, place: Place? = nil, problem: String, advice: String) {
        self.file = file
        self.place = place
        self.problem = problem
        self.advice = advice
    }

    public var description: String {
        let position =
            switch place {
            case nil: ""
            case .byte(let offset): ", byte \(offset)"
            case .line(let line, field: nil): ", line \(line)"
            case .line(let line, .some(let field)): ", line \(line), field \(field)"
            }
        return "\(file)\(position): \(problem) \(advice)"
    }
}
