extension Tensor {
    /// Whether this value alone holds its storage, so that overwriting it changes nothing for anybody else.
    ///
    /// `Array` answers this question for itself before each mutation, but not for others. On platforms without
    /// Objective-C it is one strong reference to a native object, of which the runtime can be asked the same; elsewhere
    /// the answer is no, and results go to fresh storage.
    @inline(__always) mutating func isStorageUnique() -> Bool {
        #if canImport(ObjectiveC)
            return false
        #else
            return withUnsafeMutablePointer(to: &storage) { pointer in
                pointer.withMemoryRebound(to: AnyObject.self, capacity: 1) { isKnownUniquelyReferenced(&$0.pointee) }
            }
        #endif
    }
}
