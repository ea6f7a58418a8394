// exp, log and their relatives without branches or tables, so that loops over them vectorise on any CPU.
// Errors stay below 2 ulp; NaN, infinities, signed zeros and subnormals come out as from libm.
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
// Adding this rounds a small double to an integer kept in the low bits.
#define ROUNDER 0x1.8p52

/// x = k ln 2 + r with |r| <= ln 2 / 2; returns k + 2048, which is positive for every exponent in reach.
NABLA_INLINE uint64_t reduce_exponent(double x, double *r) {
    double shifted = x * INVERSE_LN2 + ROUNDER;
    double k = shifted - ROUNDER;
    *r = (x - k * LN2_HIGH) - k * LN2_LOW;
    return to_bits(shifted) - to_bits(ROUNDER) + 2048;
}

/// exp(r) - 1 for |r| <= ln 2 / 2, by its Taylor series to r^13 (the next term is below 2^-57).
NABLA_INLINE double expm1_reduced(double r) {
    double q = 1.0 / 6227020800;
    q = q * r + 1.0 / 479001600;
    q = q * r + 1.0 / 39916800;
    q = q * r + 1.0 / 3628800;
    q = q * r + 1.0 / 362880;
    q = q * r + 1.0 / 40320;
    q = q * r + 1.0 / 5040;
    q = q * r + 1.0 / 720;
    q = q * r + 1.0 / 120;
    q = q * r + 1.0 / 24;
    q = q * r + 1.0 / 6;
    q = q * r + 0.5;
    return r + (r * r) * q;
}

NABLA_INLINE double elementary_exp(double x) {
    // Beyond these the result is 0 or infinity; comparisons keep NaN as it is.
    x = x > 710 ? 710 : x;
    x = x < -746 ? -746 : x;
    double r;
    uint64_t k = reduce_exponent(x, &r);
    // 2^k in two factors, since k may lie outside the range of exponents.
    uint64_t half = k >> 1;
    double first = from_bits((half - 1) << 52);
    double second = from_bits((k - half - 1) << 52);
    return (1 + expm1_reduced(r)) * first * second;
}

NABLA_INLINE double elementary_expm1(double x) {
    double original = x;
    x = x > 710 ? 710 : x;
    x = x < -60 ? -60 : x;
    double r;
    uint64_t k = reduce_exponent(x, &r);
    double p = expm1_reduced(r);
    uint64_t half = k >> 1;
    double first = from_bits((half - 1) << 52);
    double second = from_bits((k - half - 1) << 52);
    double scale = first * second;
    double near = scale * p + (scale - 1);
    double far = (1 + p) * first * second;
    double result = x > 40 ? far : near;
    return original == 0 ? original : result;
}

/// log after fdlibm: x = 2^k (1 + f), log(1 + f) from the series of atanh in s = f / (2 + f).
NABLA_INLINE double elementary_log(double x) {
    int subnormal = x < 0x1p-1022;
    double scaled = subnormal ? x * 0x1p54 : x;
    uint64_t bits = to_bits(scaled);
    uint64_t offset = bits - 0x3fe6a09e667f3bcdULL;  // the bits of sqrt(1/2)
    double k = from_bits(((offset + (1024ULL << 52)) >> 52) | 0x4330000000000000ULL) - (0x1p52 + 1024);
    k = subnormal ? k - 54 : k;
    double f = from_bits(bits - (offset & 0xfff0000000000000ULL)) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double w = 1.479819860511658591e-01;
    w = w * z + 1.531383769920937332e-01;
    w = w * z + 1.818357216161805012e-01;
    w = w * z + 2.222219843214978396e-01;
    w = w * z + 2.857142874366239149e-01;
    w = w * z + 3.999999999940941908e-01;
    w = w * z + 6.666666666666735130e-01;
    double tail = w * z;
    double half_square = 0.5 * f * f;
    double result = k * LN2_HIGH - ((half_square - (s * (half_square + tail) + k * LN2_LOW)) - f);
    result = x == INFINITY ? x : result;
    return x > 0 ? result : (x == 0 ? -INFINITY : NAN);
}

NABLA_INLINE double elementary_log1p(double x) {
    double u = 1 + x;
    double lost = (x - (u - 1)) / u;
    double correction = (fabs(x) < 0x1p53 && u > 0) ? lost : 0;
    double result = elementary_log(u) + correction;
    return u == 1 ? x : result;
}

NABLA_INLINE double elementary_tanh(double x) {
    double magnitude = fabs(x);
    magnitude = magnitude > 22 ? 22 : magnitude;  // tanh is 1 to the last bit from here on
    double r;
    uint64_t k = reduce_exponent(2 * magnitude, &r);
    double scale = from_bits((k - 2048 + 1023) << 52);
    double t = scale * expm1_reduced(r) + (scale - 1);
    return copysign(t / (t + 2), x);
}

NABLA_INLINE double elementary_sigmoid(double x) { return 1 / (1 + elementary_exp(-x)); }
