#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CVectorMath.h"
#include "Multiversion.h"

#if defined(__x86_64__)

#define NAME(x) avx512_##x
#define TARGET __attribute__((target("arch=x86-64-v4")))
#define LANES 8
#define ROWS 8
#include "SkinnyTemplate.h"
#undef NAME
#undef TARGET
#undef LANES
#undef ROWS

#define NAME(x) avx2_##x
#define TARGET __attribute__((target("arch=x86-64-v3")))
#define LANES 4
#define ROWS 4
#include "SkinnyTemplate.h"

enum instructions { NEITHER, AVX2, AVX512 };

static enum instructions available(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("x86-64-v4")) return AVX512;
    if (__builtin_cpu_supports("x86-64-v3")) return AVX2;
    return NEITHER;
}

bool nabla_wide_product(double *c, const double *a, ptrdiff_t a_row, ptrdiff_t a_step, const double *b, size_t m,
                        size_t k, size_t n) {
    switch (available()) {
        case AVX512: return avx512_wide(c, a, a_row, a_step, b, m, k, n);
        case AVX2: return avx2_wide(c, a, a_row, a_step, b, m, k, n);
        case NEITHER: return false;
    }
}

bool nabla_tall_product(double *c, ptrdiff_t c_row, ptrdiff_t c_column, const double *l, size_t m, size_t k,
                        const double *r, ptrdiff_t r_row, ptrdiff_t r_column, size_t n) {
    switch (available()) {
        case AVX512: return avx512_tall(c, c_row, c_column, l, m, k, r, r_row, r_column, n);
        case AVX2: return avx2_tall(c, c_row, c_column, l, m, k, r, r_row, r_column, n);
        case NEITHER: return false;
    }
}

#else

bool nabla_wide_product(double *c, const double *a, ptrdiff_t a_row, ptrdiff_t a_step, const double *b, size_t m,
                        size_t k, size_t n) {
    (void)c, (void)a, (void)a_row, (void)a_step, (void)b, (void)m, (void)k, (void)n;
    return false;
}

bool nabla_tall_product(double *c, ptrdiff_t c_row, ptrdiff_t c_column, const double *l, size_t m, size_t k,
                        const double *r, ptrdiff_t r_row, ptrdiff_t r_column, size_t n) {
    (void)c, (void)c_row, (void)c_column, (void)l, (void)m, (void)k, (void)r, (void)r_row, (void)r_column, (void)n;
    return false;
}

#endif
