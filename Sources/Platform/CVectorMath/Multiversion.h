#pragma once

// One source, several versions: the loader picks the widest the CPU runs.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define NABLA_KERNEL __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define NABLA_KERNEL
#endif

#define NABLA_INLINE static inline __attribute__((always_inline))
