import Foundation
import Glibc

/// How much memory other processes hold.
package enum ProcessMemory {
    /// All pages of the process, also those that it shares with others. 0 for one that is gone.
    package static func resident(_ process: Int32) -> Int {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8) else { return 0 }
        let fields = text.split(separator: " ").compactMap { Int($0) }
        return fields.count > 1 ? fields[1] * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    }

    /// A shared page counts for each process by its part only.
    ///
    /// - Complexity: the kernel looks at every page of the process: some 10 ms for 1 GB.
    package static func proportional(_ process: Int32) -> Int {
        let text = (try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)) ?? ""
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }) else { return 0 }
        return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    }
}
