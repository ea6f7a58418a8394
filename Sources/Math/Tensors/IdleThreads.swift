import COpenBLAS

/// The threads that OpenBLAS starts when a program starts.
package enum IdleThreads {
    /// Ends them, for a program that starts other work at once: they would spin beside it for some 30 ms. The next large
    /// product starts them again.
    ///
    /// To be called before the first product, and not while one runs.
    package static func end() {
        nabla_end_blas_threads()
    }
}
