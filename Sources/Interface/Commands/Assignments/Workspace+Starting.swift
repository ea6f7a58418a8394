import Courseware
import Foundation

extension Workspace {
    /// The learner's file, begun with the starter where there is none; for commands, which end with a sentence where it
    /// cannot be written.
    func begun(_ assignment: AssignmentDocument) throws -> URL {
        do {
            return try file(starting: assignment)
        } catch {
            throw Exit.unable("\(error)")
        }
    }
}
