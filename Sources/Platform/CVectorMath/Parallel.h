#pragma once

#include <stddef.h>

/// Calls `body(context, start, end)` for parts that cover 0..<n, on several threads at once where there are processors
/// for them. The threads end before this returns, so that a process which forks between two calls has one thread.
/// All bounds but the last are multiples of `unit`. It pays from about half a millisecond of work on.
void nabla_parallel(size_t n, size_t unit, void (*body)(void *context, size_t start, size_t end), void *context);
