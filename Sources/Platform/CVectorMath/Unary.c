#include "CVectorMath.h"
#include "Elementary.h"

#define UNARY(name, expression)                                                                                      \
    NABLA_KERNEL void nabla_##name(double *out, const double *a, size_t n) {                                         \
        _Pragma("clang loop vectorize(assume_safety)") for (size_t i = 0; i < n; i++) {                              \
            double x = a[i];                                                                                         \
            out[i] = expression;                                                                                     \
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
UNARY(exp, elementary_exp(x))
UNARY(expm1, elementary_expm1(x))
UNARY(log, elementary_log(x))
UNARY(log1p, elementary_log1p(x))
UNARY(log2, log2(x))
UNARY(log10, log10(x))
UNARY(sin, sin(x))
UNARY(cos, cos(x))
UNARY(tan, tan(x))
UNARY(tanh, elementary_tanh(x))
UNARY(sigmoid, elementary_sigmoid(x))
UNARY(relu, x <= 0 ? 0 : x)
