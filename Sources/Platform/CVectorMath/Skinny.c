#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CVectorMath.h"
#include "Multiversion.h"
#include "Parallel.h"

#if defined(__x86_64__)

/// From this many multiplications on, several threads share a product.
enum { PARALLEL_WORK = 1 << 24 };

typedef struct {
    double *c;
    const double *a;
    ptrdiff_t a_row, a_step;
    const double *b;
    size_t m, n;
    pthread_mutex_t lock;
    atomic_bool failed;
} wide_task;

typedef struct {
    double *c;
    ptrdiff_t c_row, c_column;
    const double *l;
    size_t k, n;
    double *packed;
} tall_task;

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

typedef struct {
    size_t columns;
    void (*wide)(void *, size_t, size_t);
    void (*tall)(void *, size_t, size_t);
} kernels;

static kernels available(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("x86-64-v4")) return (kernels){avx512_columns, avx512_wide_part, avx512_tall_part};
    if (__builtin_cpu_supports("x86-64-v3")) return (kernels){avx2_columns, avx2_wide_part, avx2_tall_part};
    return (kernels){0, NULL, NULL};
}

static void run(void (*part)(void *, size_t, size_t), void *task, size_t length, size_t unit, size_t work) {
    if (work < PARALLEL_WORK)
        part(task, 0, length);
    else
        nabla_parallel(length, unit, part, task);
}

bool nabla_wide_product(double *c, const double *a, ptrdiff_t a_row, ptrdiff_t a_step, const double *b, size_t m,
                        size_t k, size_t n) {
    kernels kernels = available();
    if (!kernels.wide || n < kernels.columns) return false;
    wide_task task = {c, a, a_row, a_step, b, m, n, PTHREAD_MUTEX_INITIALIZER, false};
    memset(c, 0, m * n * sizeof(double));
    run(kernels.wide, &task, k, 64, m * k * n);
    return !task.failed;
}

bool nabla_tall_product(double *c, ptrdiff_t c_row, ptrdiff_t c_column, const double *l, size_t m, size_t k,
                        const double *r, ptrdiff_t r_row, ptrdiff_t r_column, size_t n) {
    kernels kernels = available();
    if (!kernels.tall) return false;
    size_t tiles = (n + kernels.columns - 1) / kernels.columns;
    double *packed = calloc(tiles * k * kernels.columns, sizeof(double));
    if (!packed) return false;
    for (size_t j = 0; j < n; j++) {
        double *column = packed + j / kernels.columns * kernels.columns * k + j % kernels.columns;
        for (size_t p = 0; p < k; p++) column[p * kernels.columns] = r[(ptrdiff_t)p * r_row + (ptrdiff_t)j * r_column];
    }
    tall_task task = {c, c_row, c_column, l, k, n, packed};
    run(kernels.tall, &task, m, 64, m * k * n);
    free(packed);
    return true;
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
