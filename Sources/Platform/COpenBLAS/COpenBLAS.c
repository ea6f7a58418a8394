#include "COpenBLAS.h"

#include <pthread.h>
#include <stdatomic.h>

// OpenBLAS's own functions, which a plain cblas.h may leave out.
void openblas_set_num_threads(int count);
int openblas_get_num_threads(void);

/// About a fifth of a millisecond on one core.
enum { PARALLEL_WORK = 1 << 23 };

static int available;
static atomic_int current;

static void ask(void) {
    available = openblas_get_num_threads();
    current = available;
}

void nabla_choose_blas_threads(size_t work) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, ask);
    int wanted = work < PARALLEL_WORK ? 1 : available;
    // Two callers at once may get each other's count: that costs time, never correctness.
    if (atomic_exchange(&current, wanted) != wanted) openblas_set_num_threads(wanted);
}

// Not in every build of OpenBLAS: one without threads has nothing to end.
int blas_thread_shutdown_(void) __attribute__((weak));

void nabla_end_blas_threads(void) {
    if (blas_thread_shutdown_) blas_thread_shutdown_();
}
