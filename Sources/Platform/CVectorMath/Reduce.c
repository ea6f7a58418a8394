#include "CVectorMath.h"
#include "Elementary.h"

enum { LANES = 32, BLOCK = 1024 };

/// Sums up to BLOCK numbers in LANES running sums.
NABLA_INLINE double sum_block(const double *a, size_t n) {
    double lanes[LANES] = {0};
    size_t i = 0;
    for (; i + LANES <= n; i += LANES)
        for (size_t j = 0; j < LANES; j++) lanes[j] += a[i + j];
    double rest = 0;
    for (; i < n; i++) rest += a[i];
    for (size_t width = LANES / 2; width > 0; width /= 2)
        for (size_t j = 0; j < width; j++) lanes[j] += lanes[j + width];
    return lanes[0] + rest;
}

/// Pairwise over blocks, so that the error grows with the logarithm of the length.
NABLA_KERNEL static double sum_row(const double *a, size_t n) {
    double levels[48];
    size_t blocks = 0;
    size_t depth = 0;
    for (size_t start = 0; start < n; start += BLOCK) {
        size_t length = n - start < BLOCK ? n - start : BLOCK;
        levels[depth++] = sum_block(a + start, length);
        blocks++;
        for (size_t merged = blocks; merged % 2 == 0; merged /= 2, depth--) levels[depth - 2] += levels[depth - 1];
    }
    double total = 0;
    while (depth > 0) total += levels[--depth];
    return total;
}

NABLA_KERNEL static double product_row(const double *a, size_t n) {
    double lanes[LANES];
    for (size_t j = 0; j < LANES; j++) lanes[j] = 1;
    size_t i = 0;
    for (; i + LANES <= n; i += LANES)
        for (size_t j = 0; j < LANES; j++) lanes[j] *= a[i + j];
    double result = 1;
    for (size_t j = 0; j < LANES; j++) result *= lanes[j];
    for (; i < n; i++) result *= a[i];
    return result;
}

// NaN compares false with everything, so it is carried in a flag of its own.
#define EXTREME_ROW(name, better, worst)                                                                             \
    NABLA_KERNEL static double name(const double *a, size_t n) {                                                     \
        double lanes[LANES];                                                                                         \
        unsigned long unordered[LANES] = {0};                                                                        \
        for (size_t j = 0; j < LANES; j++) lanes[j] = worst;                                                         \
        size_t i = 0;                                                                                                \
        for (; i + LANES <= n; i += LANES)                                                                           \
            for (size_t j = 0; j < LANES; j++) {                                                                     \
                double x = a[i + j];                                                                                 \
                lanes[j] = x better lanes[j] ? x : lanes[j];                                                         \
                unordered[j] |= x != x;                                                                              \
            }                                                                                                        \
        double result = worst;                                                                                       \
        unsigned long seen = 0;                                                                                      \
        for (size_t j = 0; j < LANES; j++) {                                                                         \
            result = lanes[j] better result ? lanes[j] : result;                                                     \
            seen |= unordered[j];                                                                                    \
        }                                                                                                            \
        for (; i < n; i++) {                                                                                         \
            result = a[i] better result ? a[i] : result;                                                             \
            seen |= a[i] != a[i];                                                                                    \
        }                                                                                                            \
        return seen ? NAN : result;                                                                                  \
    }

EXTREME_ROW(max_row, >, -INFINITY)
EXTREME_ROW(min_row, <, INFINITY)

/// Along the last axis row by row; along an earlier one by adding whole rows of `inner` elements, four in one pass over
/// the running results.
#define REDUCTION(name, row, start, expression)                                                                      \
    NABLA_INLINE double name##_step(double y, double x) { return expression; }                                       \
    NABLA_KERNEL void nabla_##name(double *out, const double *a, size_t outer, size_t n, size_t inner) {             \
        if (inner == 1) {                                                                                            \
            for (size_t o = 0; o < outer; o++) out[o] = row(a + o * n, n);                                           \
            return;                                                                                                  \
        }                                                                                                            \
        for (size_t o = 0; o < outer; o++, out += inner) {                                                           \
            for (size_t j = 0; j < inner; j++) out[j] = start;                                                       \
            size_t i = 0;                                                                                            \
            for (; i + 4 <= n; i += 4, a += 4 * inner) {                                                             \
                _Pragma("clang loop vectorize(assume_safety)") for (size_t j = 0; j < inner; j++) {                  \
                    double y = name##_step(name##_step(out[j], a[j]), a[inner + j]);                                 \
                    out[j] = name##_step(name##_step(y, a[2 * inner + j]), a[3 * inner + j]);                        \
                }                                                                                                    \
            }                                                                                                        \
            for (; i < n; i++, a += inner) {                                                                         \
                _Pragma("clang loop vectorize(assume_safety)") for (size_t j = 0; j < inner; j++) out[j] =           \
                    name##_step(out[j], a[j]);                                                                       \
            }                                                                                                        \
        }                                                                                                            \
    }

REDUCTION(sum, sum_row, 0, y + x)
REDUCTION(product, product_row, 1, y *x)
REDUCTION(max, max_row, -INFINITY, (x > y || x != x) ? x : y)
REDUCTION(min, min_row, INFINITY, (x < y || x != x) ? x : y)
