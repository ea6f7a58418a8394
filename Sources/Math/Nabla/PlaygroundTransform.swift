// The functions that the compiler's playground transform calls. Their names and parameters are the compiler's: it
// looks them up in the modules that a cell imports. The transform is undocumented; a compiler without it never calls
// them, and cells then run without values beside their lines.

/// What the transform passes from a logging call to `__builtin_send_data`; nothing here.
public struct PlaygroundRecord: Sendable {}

public func __builtin_log_with_id<Content>(
    _ value: Content, _ name: String, _ id: Int, _ startLine: Int, _ endLine: Int, _ startColumn: Int,
    _ endColumn: Int, _ moduleID: Int, _ fileID: Int
) -> PlaygroundRecord? {
    ValueLog.record(value, name: name, line: startLine, column: startColumn)
    return nil
}

public func __builtin_log_scope_entry(
    _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ moduleID: Int, _ fileID: Int
) -> PlaygroundRecord? {
    ValueLog.passScope()
    return nil
}

public func __builtin_log_scope_exit(
    _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ moduleID: Int, _ fileID: Int
) -> PlaygroundRecord? {
    ValueLog.passScope()
    return nil
}

public func __builtin_postPrint(
    _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ moduleID: Int, _ fileID: Int
) -> PlaygroundRecord? {
    nil
}

public func __builtin_send_data(_ record: PlaygroundRecord?) {}
