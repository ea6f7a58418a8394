#if defined(__linux__)
#define _GNU_SOURCE
#include <sched.h>
#endif
#include <pthread.h>
#include <stdbool.h>
#include <unistd.h>

#include "Parallel.h"

// More threads than this only wait for the same memory.
enum { MAXIMUM_THREADS = 4 };

typedef struct {
    void (*body)(void *, size_t, size_t);
    void *context;
    size_t start, end;
} part;

static void *run(void *argument) {
    part *p = argument;
    p->body(p->context, p->start, p->end);
    return NULL;
}

static size_t available_processors(void) {
#if defined(__linux__)
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return (size_t)CPU_COUNT(&set);
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (size_t)count : 1;
}

void nabla_parallel(size_t n, size_t unit, void (*body)(void *, size_t, size_t), void *context) {
    size_t threads = available_processors();
    if (threads > MAXIMUM_THREADS) threads = MAXIMUM_THREADS;
    size_t share = ((n + threads - 1) / threads + unit - 1) / unit * unit;
    part parts[MAXIMUM_THREADS];
    pthread_t ids[MAXIMUM_THREADS];
    bool started[MAXIMUM_THREADS] = {false};
    size_t count = 0;
    for (size_t start = share; start < n; start += share, count++) {
        parts[count] = (part){body, context, start, n - start < share ? n : start + share};
        // Where no thread may be started (a limit on processes), the caller does the part itself.
        started[count] = pthread_create(&ids[count], NULL, run, &parts[count]) == 0;
    }
    body(context, 0, share < n ? share : n);
    for (size_t i = 0; i < count; i++) {
        if (started[i])
            pthread_join(ids[i], NULL);
        else
            run(&parts[i]);
    }
}
