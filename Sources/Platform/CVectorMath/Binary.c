#include "CVectorMath.h"
#include "Elementary.h"

// Three loops per row: operand against operand, against a constant on the right, on the left.
#define BINARY(name, result, expression)                                                                             \
    NABLA_KERNEL void nabla_##name(result *out, const double *a, nabla_steps sa, const double *b, nabla_steps sb,    \
                                   size_t rows, size_t columns) {                                                    \
        for (size_t row = 0; row < rows; row++, out += columns, a += sa.row, b += sb.row) {                          \
            if (sb.column == 0) {                                                                                    \
                double y = *b;                                                                                       \
                _Pragma("clang loop vectorize(assume_safety)") for (size_t i = 0; i < columns; i++) {                \
                    double x = a[sa.column ? i : 0];                                                                 \
                    out[i] = expression;                                                                             \
                }                                                                                                    \
            } else if (sa.column == 0) {                                                                             \
                double x = *a;                                                                                       \
                _Pragma("clang loop vectorize(assume_safety)") for (size_t i = 0; i < columns; i++) {                \
                    double y = b[i];                                                                                 \
                    out[i] = expression;                                                                             \
                }                                                                                                    \
            } else {                                                                                                 \
                _Pragma("clang loop vectorize(assume_safety)") for (size_t i = 0; i < columns; i++) {                \
                    double x = a[i], y = b[i];                                                                       \
                    out[i] = expression;                                                                             \
                }                                                                                                    \
            }                                                                                                        \
        }                                                                                                            \
    }

/// Python's remainder: the sign of the divisor, NaN for a division by zero.
NABLA_INLINE double floor_remainder(double x, double y) {
    double r = fmod(x, y);
    if (r == 0) return copysign(0, y);
    return ((r < 0) != (y < 0)) ? r + y : r;
}

BINARY(add, double, x + y)
BINARY(subtract, double, x - y)
BINARY(multiply, double, x *y)
BINARY(divide, double, x / y)
BINARY(remainder, double, floor_remainder(x, y))
BINARY(power, double, pow(x, y))
BINARY(maximum, double, (x >= y || x != x) ? x : y)
BINARY(minimum, double, (x <= y || x != x) ? x : y)
BINARY(less, bool, x < y)
BINARY(less_equal, bool, x <= y)
BINARY(greater, bool, x > y)
BINARY(greater_equal, bool, x >= y)
BINARY(equal, bool, x == y)
BINARY(not_equal, bool, x != y)

NABLA_KERNEL void nabla_multiply_mask(double *out, const double *a, const bool *mask, size_t n) {
#pragma clang loop vectorize(assume_safety)
    for (size_t i = 0; i < n; i++) out[i] = a[i] * (double)mask[i];
}
