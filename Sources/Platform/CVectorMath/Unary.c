#include "CVectorMath.h"
#include "Elementary.h"

#define EACH(i, start, end) _Pragma("clang loop vectorize(assume_safety) interleave_count(2)") for (size_t i = start; i < end; i++)

#define UNARY(name, expression)                                                                                      \
    NABLA_KERNEL void nabla_##name(double *out, const double *a, size_t n) {                                         \
        EACH(i, 0, n) {                                                                                              \
            double x = a[i];                                                                                         \
            out[i] = expression;                                                                                     \
        }                                                                                                            \
    }

/// How many elements lie before the first one at a cache line's start: vectors written from there on do not lie across
/// two lines.
NABLA_INLINE size_t until_cache_line(const double *out) { return (0 - (uintptr_t)out) % 64 / sizeof(double); }

/// Each block takes the lean form first; where one of its elements turns out not to be `ordinary`, the block is done
/// again in the full form. A check ahead of the work would read memory while the arithmetic waits.
#define GUARDED_UNARY(name, ordinary, lean, full)                                                                    \
    NABLA_KERNEL void nabla_##name(double *out, const double *a, size_t n) {                                         \
        enum { BLOCK = 512 };                                                                                        \
        double saved[BLOCK];                                                                                         \
        size_t length = until_cache_line(out);                                                                       \
        for (size_t start = 0; start < n; start += length, length = BLOCK) {                                         \
            if (n - start < length) length = n - start;                                                              \
            const double *block = a + start;                                                                         \
            if (out == a) block = memcpy(saved, block, length * sizeof(double));                                     \
            uint64_t unusual = 0;                                                                                    \
            EACH(i, 0, length) {                                                                                     \
                double x = block[i];                                                                                 \
                unusual |= (ordinary) ? 0 : 1;                                                                       \
                out[start + i] = lean(x);                                                                            \
            }                                                                                                        \
            if (unusual) {                                                                                           \
                EACH(i, 0, length) out[start + i] = full(block[i]);                                                  \
            }                                                                                                        \
        }                                                                                                            \
    }

UNARY(negate, -x)
UNARY(abs, fabs(x))
UNARY(sign, x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x)
UNARY(square, x *x)
UNARY(sqrt, sqrt(x))
UNARY(reciprocal, 1 / x)
UNARY(floor, floor(x))
UNARY(ceil, ceil(x))
UNARY(round, rint(x))
GUARDED_UNARY(exp, fabs(x) < 708, lean_exp, full_exp)
GUARDED_UNARY(expm1, fabs(x) < 600, lean_expm1, full_expm1)
GUARDED_UNARY(log, x >= 0x1p-1022 && x < INFINITY, lean_log, full_log)
UNARY(log1p, elementary_log1p(x))
UNARY(log2, log2(x))
UNARY(log10, log10(x))
UNARY(sin, sin(x))
UNARY(cos, cos(x))
UNARY(tan, tan(x))
UNARY(tanh, elementary_tanh(x))
GUARDED_UNARY(sigmoid, fabs(x) < 700, lean_sigmoid, full_sigmoid)
UNARY(relu, x <= 0 ? 0 : x)
