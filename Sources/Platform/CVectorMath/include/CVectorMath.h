// Bulk kernels on contiguous doubles. Each has versions for AVX-512, AVX2 and plain x86-64 chosen when
// the library loads; on other CPUs the compiler vectorises the one version for its own target.
#pragma once

#include <stdbool.h>
#include <stddef.h>

/// One-operand kernels; `out` may be `a`.
#define NABLA_UNARY(name) void nabla_##name(double *out, const double *a, size_t n);
NABLA_UNARY(negate)
NABLA_UNARY(abs)
NABLA_UNARY(sign)
NABLA_UNARY(square)
NABLA_UNARY(sqrt)
NABLA_UNARY(reciprocal)
NABLA_UNARY(floor)
NABLA_UNARY(ceil)
NABLA_UNARY(round)
NABLA_UNARY(exp)
NABLA_UNARY(expm1)
NABLA_UNARY(log)
NABLA_UNARY(log1p)
NABLA_UNARY(log2)
NABLA_UNARY(log10)
NABLA_UNARY(sin)
NABLA_UNARY(cos)
NABLA_UNARY(tan)
NABLA_UNARY(tanh)
NABLA_UNARY(sigmoid)
NABLA_UNARY(relu)
#undef NABLA_UNARY

/// How a kernel walks one operand over `rows` x `columns`: steps in elements, `column` is 0 or 1.
typedef struct {
    ptrdiff_t row;
    ptrdiff_t column;
} nabla_steps;

/// Two-operand kernels over `rows` x `columns`; `out` is contiguous and may be an operand it overlaps exactly.
#define NABLA_BINARY(name, result)                                                                                   \
    void nabla_##name(result *out, const double *a, nabla_steps sa, const double *b, nabla_steps sb, size_t rows,    \
                      size_t columns);
NABLA_BINARY(add, double)
NABLA_BINARY(subtract, double)
NABLA_BINARY(multiply, double)
NABLA_BINARY(divide, double)
NABLA_BINARY(remainder, double)
NABLA_BINARY(power, double)
NABLA_BINARY(maximum, double)
NABLA_BINARY(minimum, double)
NABLA_BINARY(less, bool)
NABLA_BINARY(less_equal, bool)
NABLA_BINARY(greater, bool)
NABLA_BINARY(greater_equal, bool)
NABLA_BINARY(equal, bool)
NABLA_BINARY(not_equal, bool)
#undef NABLA_BINARY

/// Reductions of `outer` x `n` x `inner` doubles over the middle axis into `outer` x `inner`.
#define NABLA_REDUCTION(name) void nabla_##name(double *out, const double *a, size_t outer, size_t n, size_t inner);
NABLA_REDUCTION(sum)
NABLA_REDUCTION(product)
NABLA_REDUCTION(max)
NABLA_REDUCTION(min)
#undef NABLA_REDUCTION

/// Writes the transpose of the row-major `rows` x `columns` matrix `a` into `out`.
void nabla_transpose(double *out, const double *a, size_t rows, size_t columns);

/// Writes `a * mask`, so that NaN and infinity stay NaN where the mask is false, as in NumPy.
void nabla_multiply_mask(double *out, const double *a, const bool *mask, size_t n);

/// The `m` x `n` product C = A B for an A of few rows and a large row-major B (`k` x `n`); A is read at
/// `a[row * a_row + k * a_step]`. False, with nothing done, where this CPU or shape has no kernel for it.
bool nabla_wide_product(double *c, const double *a, ptrdiff_t a_row, ptrdiff_t a_step, const double *b, size_t m,
                        size_t k, size_t n);

/// The `m` x `n` product C = L R for a large row-major L (`m` x `k`) and an R of few columns, both R and C with steps of
/// their own. False, with nothing done, where this CPU has no kernel for it.
bool nabla_tall_product(double *c, ptrdiff_t c_row, ptrdiff_t c_column, const double *l, size_t m, size_t k,
                        const double *r, ptrdiff_t r_row, ptrdiff_t r_column, size_t n);

/// Asks for 2 MB pages under a large buffer that is about to be written for the first time: fewer page faults, and
/// address translations that fit the CPU's buffers.
void nabla_prefer_huge_pages(void *start, size_t size);

/// The value for `OPENBLAS_CORETYPE` that names this CPU's fastest kernels, or NULL to let OpenBLAS choose.
/// OpenBLAS reads the variable when it loads, so it must be set in the environment of a process to be started.
const char *nabla_blas_core_type(void);
