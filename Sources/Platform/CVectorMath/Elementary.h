// exp, log and their relatives without branches or tables, so that loops over them vectorise on any CPU.
// Errors stay below 2.5 ulp; NaN, infinities, signed zeros and subnormals come out as from libm. Where the general form
// costs more than the common one, a `lean_` version serves elements in the range stated beside it.
#pragma once

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "Multiversion.h"

NABLA_INLINE double from_bits(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

NABLA_INLINE uint64_t to_bits(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

#define LN2_HIGH 0x1.62e42fee00000p-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define INVERSE_LN2 0x1.71547652b82fep+0
// Adding this rounds a small double to an integer, which the lowest bits then hold.
#define ROUNDER 0x1.8p52

/// x = k ln 2 + r with |r| <= ln 2 / 2; returns k + ROUNDER.
NABLA_INLINE double reduce_exponent(double x, double *r) {
    double shifted = x * INVERSE_LN2 + ROUNDER;
    double k = shifted - ROUNDER;
    *r = (x - k * LN2_HIGH) - k * LN2_LOW;
    return shifted;
}

/// 2^k for a k + ROUNDER with 2^k a normal number.
NABLA_INLINE double power_of_two(double shifted) { return from_bits((to_bits(shifted) << 52) + to_bits(1)); }

/// exp(r) - 1 for |r| <= ln 2 / 2: a minimax polynomial, off by 2^-55 of the result at most. It is evaluated as a
/// tree, since a chain of eleven steps would keep too few elements in flight.
NABLA_INLINE double expm1_reduced(double r) {
    double r2 = r * r;
    double r4 = r2 * r2;
    double c01 = 0x1.5555555555556p-3 * r + 0x1.0000000000001p-1;
    double c23 = 0x1.11111111109b3p-7 * r + 0x1.5555555553d63p-5;
    double c45 = 0x1.a01a01a7c41d5p-13 * r + 0x1.6c16c1788bd90p-10;
    double c67 = 0x1.71de0dae63bb3p-19 * r + 0x1.a019b90d2ae7ap-16;
    double c89 = 0x1.af38a9b0ec855p-26 * r + 0x1.289185613a3d6p-22;
    double low = c23 * r2 + c01;
    double middle = c67 * r2 + c45;
    return r2 * ((c89 * r4 + middle) * r4 + low) + r;
}

/// For |x| < 708, where the result is a normal number.
NABLA_INLINE double lean_exp(double x) {
    double r;
    double shifted = reduce_exponent(x, &r);
    return from_bits(to_bits(1 + expm1_reduced(r)) + (to_bits(shifted) << 52));
}

NABLA_INLINE double full_exp(double x) {
    // Beyond these the result is 0 or infinity; comparisons keep NaN as it is.
    x = x > 710 ? 710 : x;
    x = x < -746 ? -746 : x;
    double r;
    // 2^k in two factors, since k may lie outside the range of exponents; the bias keeps both shifts unsigned.
    uint64_t k = to_bits(reduce_exponent(x, &r)) - to_bits(ROUNDER) + 2048;
    uint64_t half = k >> 1;
    double first = from_bits((half - 1) << 52);
    double second = from_bits((k - half - 1) << 52);
    return (1 + expm1_reduced(r)) * first * second;
}

/// For |x| < 700.
NABLA_INLINE double lean_expm1(double x) {
    double r;
    double scale = power_of_two(reduce_exponent(x, &r));
    return copysign(scale * expm1_reduced(r) + (scale - 1), x);
}

NABLA_INLINE double full_expm1(double x) {
    double inner = lean_expm1(x > 600 ? 600 : x < -600 ? -600 : x);
    return x > 600 ? full_exp(x) : inner;
}

/// log after fdlibm: x = 2^k (1 + f), log(1 + f) from the series of atanh in s = f / (2 + f).
/// For normal, finite x > 0; `added` is added to the exponent.
NABLA_INLINE double scaled_log(double x, double added) {
    uint64_t bits = to_bits(x);
    uint64_t offset = bits - 0x3fe6a09e667f3bcdULL;  // the bits of sqrt(1/2)
    double k = (double)((int64_t)offset >> 52) + added;
    double f = from_bits(bits - (offset & 0xfff0000000000000ULL)) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = (1.531383769920937332e-01 * w + 2.222219843214978396e-01) * w + 3.999999999940941908e-01;
    double odd = ((1.479819860511658591e-01 * w + 1.818357216161805012e-01) * w + 2.857142874366239149e-01) * w +
                 6.666666666666735130e-01;
    double tail = w * even + z * odd;
    return k * LN2_HIGH - ((s * (f - tail) - k * LN2_LOW) - f);
}

/// For normal, finite x > 0.
NABLA_INLINE double lean_log(double x) { return scaled_log(x, 0); }

NABLA_INLINE double full_log(double x) {
    int subnormal = x < 0x1p-1022;
    double result = scaled_log(subnormal ? x * 0x1p54 : x, subnormal ? -54 : 0);
    result = x == INFINITY ? x : result;
    return x > 0 ? result : x == 0 ? -INFINITY : NAN;
}

NABLA_INLINE double elementary_log1p(double x) {
    double u = 1 + x;
    double lost = (x - (u - 1)) / u;
    double correction = (fabs(x) < 0x1p53 && u > 0) ? lost : 0;
    double result = full_log(u) + correction;
    return u == 1 ? x : result;
}

NABLA_INLINE double elementary_tanh(double x) {
    double twice = fabs(x + x);
    twice = twice > 44 ? 44 : twice;  // tanh is 1 to the last bit from 22 on
    double r;
    double scale = power_of_two(reduce_exponent(twice, &r));
    double t = scale * expm1_reduced(r) + (scale - 1);
    return copysign(t / (t + 2), x);
}

/// For |x| < 700.
NABLA_INLINE double lean_sigmoid(double x) {
    double r;
    double scale = power_of_two(reduce_exponent(-x, &r));
    return 1 / (1 + (scale + scale * expm1_reduced(r)));
}

NABLA_INLINE double full_sigmoid(double x) {
    // Beyond these 1 + exp(-x) is 1 to the last bit, or infinite; comparisons keep NaN as it is.
    double y = x > 700 ? 700 : x;
    return y < -708 ? 1 / (1 + full_exp(-y)) : lean_sigmoid(y);
}
