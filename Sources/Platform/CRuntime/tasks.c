// Swift's tasks on the one thread of a cell.
//
// By default they run on Dispatch's threads, which a fork does not copy: the next cell would wait for them for ever.
// The concurrency library has hooks for those who bring their own executor; this one is a queue that is served while
// a cell waits and once more at its end.

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "CProcess.h"
#include "CRuntime.h"

#define SWIFT __attribute__((swiftcall))

struct executor {
    void *identity;
    uintptr_t implementation;
};

extern SWIFT void swift_job_run(void *job, struct executor executor);
struct item {
    struct item *next;
    void *job;
    /// When it may run, in nanoseconds of the monotonic clock; 0 for at once.
    int64_t due;
};

/// In the order in which they run. Other threads may add to it.
static struct item *first;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t added;
static void (*main_end)(int code);

// The parameters of each hook are those of the function that it stands in for, and that function last.

static int64_t now(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void add(void *job, int64_t due) {
    struct item *item = malloc(sizeof *item);
    *item = (struct item){.job = job, .due = due};
    pthread_mutex_lock(&lock);
    struct item **place = &first;
    while (*place && (*place)->due <= due) place = &(*place)->next;
    item->next = *place;
    *place = item;
    pthread_cond_signal(&added);
    pthread_mutex_unlock(&lock);
}

static SWIFT void add_global(void *job, void *original) {
    add(job, 0);
}

// The main actor's executor is then the general one: both are this queue.
static SWIFT struct executor general_executor(void *original) {
    return (struct executor){0};
}

static SWIFT void add_delayed(unsigned long long nanoseconds, void *job, void *original) {
    add(job, now(CLOCK_MONOTONIC) + (int64_t)nanoseconds);
}

static SWIFT void add_at(
    long long seconds, long long nanoseconds, long long tolerance_seconds, long long tolerance_nanoseconds, int clock,
    void *job, void *original) {
    // 1 is Swift's continuous clock, 2 the suspending one.
    int64_t left = seconds * 1000000000LL + nanoseconds - now(clock == 1 ? CLOCK_BOOTTIME : CLOCK_MONOTONIC);
    add(job, now(CLOCK_MONOTONIC) + (left > 0 ? left : 0));
}

static void wait_until(int64_t due) {
    struct timespec time = {.tv_sec = due / 1000000000LL, .tv_nsec = due % 1000000000LL};
    pthread_cond_timedwait(&added, &lock, &time);
}

/// The next item, when it is due; NULL when there is none.
static struct item *take(void) {
    pthread_mutex_lock(&lock);
    while (first && first->due > now(CLOCK_MONOTONIC)) wait_until(first->due);
    struct item *item = first;
    if (item) first = item->next;
    pthread_mutex_unlock(&lock);
    return item;
}

void nabla_run_tasks(void) {
    struct item *item;
    while ((item = take())) {
        void *job = item->job;
        free(item);
        swift_job_run(job, (struct executor){0});
    }
}

/// Swift calls this for a cell that waits at its top level, and expects it never to return: the cell's last step is a
/// call of exit, which the linker turned into `__wrap_exit`.
static SWIFT void drain_main(void *original, void *override) {
    while (true) {
        nabla_run_tasks();
        if (nabla_thread_count() == 1) {
            fputs("Fatal error: The cell waits for something that never comes.\n", stderr);
            abort();
        }
        // Another thread may still have the answer.
        pthread_mutex_lock(&lock);
        if (!first) wait_until(now(CLOCK_MONOTONIC) + 10000000);
        pthread_mutex_unlock(&lock);
    }
}

void __wrap_exit(int code);

void __wrap_exit(int code) {
    if (main_end) main_end(code);
    exit(code);
}

// Asked for by name: a direct reference would make a copy of the variable in the program, which the library itself does
// not look at.
static void set_hook(const char *name, void *function) {
    void **hook = dlsym(RTLD_DEFAULT, name);
    if (hook) *hook = function;
}

void nabla_take_tasks(void (*end)(int code)) {
    main_end = end;
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&added, &attributes);
    pthread_condattr_destroy(&attributes);
    set_hook("swift_task_enqueueGlobal_hook", (void *)add_global);
    set_hook("swift_task_enqueueMainExecutor_hook", (void *)add_global);
    set_hook("swift_task_getMainExecutor_hook", (void *)general_executor);
    set_hook("swift_task_enqueueGlobalWithDelay_hook", (void *)add_delayed);
    set_hook("swift_task_enqueueGlobalWithDeadline_hook", (void *)add_at);
    set_hook("swift_task_asyncMainDrainQueue_hook", (void *)drain_main);
}
