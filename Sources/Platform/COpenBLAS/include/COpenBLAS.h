// BLAS through its C interface, LAPACK through its Fortran symbols (no LAPACKE is guaranteed to be installed), and
// threads for products that are worth them.
#pragma once

#include <cblas.h>
#include <stddef.h>

// LAPACK: column-major, every argument by pointer, `info` tells success. The hidden string-length
// arguments of Fortran are read by no OpenBLAS routine for one-letter options and are left out.
void dgesv_(const int *n, const int *nrhs, double *a, const int *lda, int *ipiv, double *b, const int *ldb, int *info);
void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *ipiv, int *info);
void dgetri_(const int *n, double *a, const int *lda, const int *ipiv, double *work, const int *lwork, int *info);
void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u,
             const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info);
void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work,
             const int *lwork, int *iwork, const int *liwork, int *info);
void dgeqrf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork,
             int *info);
void dorgqr_(const int *m, const int *n, const int *k, double *a, const int *lda, const double *tau, double *work,
             const int *lwork, int *info);
void dgelsd_(const int *m, const int *n, const int *nrhs, double *a, const int *lda, double *b, const int *ldb,
             double *s, const double *rcond, int *rank, double *work, const int *lwork, int *iwork, int *info);

/// To be called before a product of `work` multiplications: small ones get one thread, since waking others costs more
/// than they save; large ones get as many as OpenBLAS started with (`OPENBLAS_NUM_THREADS`, or one a processor).
void nabla_choose_blas_threads(size_t work);

/// Ends OpenBLAS's threads, which spin for some 30 ms after they were started; the next large product starts them again.
/// To be called only while no product runs.
void nabla_end_blas_threads(void);
