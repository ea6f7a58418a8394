// The launcher narrows what a process may do and then becomes the worker.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// Resource limits; 0 leaves a limit as it is.
struct limits {
    uint64_t memory_bytes;
    uint64_t file_bytes;
    uint64_t descriptors;
};

/// Sets the limits for this process and all that it starts. No core dumps are ever written.
void apply_limits(const struct limits *limits);

/// Makes the file system read-only outside `scratch` and closes TCP and signals to outside processes, as far as the
/// kernel can. Returns the Landlock ABI in force, or 0 where the kernel has none.
int apply_landlock(const char *scratch);

/// The Landlock ABI of the running kernel, 0 if none.
int landlock_abi(void);

/// Refuses system calls that reach beyond the process: sockets, tracing, new processes, signals to others.
/// A call that carries `key` in an otherwise unused argument is let through: the worker's own supervisor knows the
/// key. Returns false where the kernel has no seccomp filters.
bool apply_seccomp(uint64_t key);

/// Whether the kernel has seccomp filters.
bool seccomp_available(void);
