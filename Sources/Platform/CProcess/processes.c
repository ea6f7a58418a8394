#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "CProcess.h"

uint64_t nabla_take_supervisor_key(void) {
    const char *text = getenv("NABLA_SUPERVISOR_KEY");
    uint64_t key = text ? strtoull(text, NULL, 10) : 0;
    unsetenv("NABLA_SUPERVISOR_KEY");
    return key;
}

// OpenBLAS's threads do not exist in a fork, and it must not wait for them there. They start again at the next large
// product.
static void rest_blas(void) {
    static void (*rest)(void);
    static bool looked;
    if (!looked) {
        *(void **)&rest = dlsym(RTLD_DEFAULT, "blas_thread_shutdown_");
        looked = true;
    }
    if (rest) rest();
}

pid_t nabla_fork(uint64_t key, bool sibling) {
    // The clone call goes around fork's handlers, so the one that matters is called here.
    rest_blas();
    unsigned long flags = SIGCHLD | (sibling ? CLONE_PARENT : 0);
    // The third argument is not used with these flags; it carries the key.
    return (pid_t)syscall(SYS_clone, flags, NULL, key, NULL, NULL);
}

int nabla_kill(uint64_t key, pid_t process, int signal) {
    return (int)syscall(SYS_kill, process, signal, key);
}

void nabla_die_with_parent(uint64_t key, pid_t parent) {
    syscall(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, key);
    // It may have ended before the kernel was asked.
    if (getppid() != parent) _exit(0);
}

void nabla_take_descriptors(int output, int error) {
    int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(null, 0);
    dup2(output, 1);
    dup2(error, 2);
    for (int index = 0; index < 3; index++) {
        int descriptor = (int[]){null, output, error}[index];
        if (descriptor > 2) close(descriptor);
    }
}

void nabla_close_others(int keep) {
    for (int descriptor = 3; descriptor < 512; descriptor++)
        if (descriptor != keep) close(descriptor);
}

void nabla_use_reserve(bool use) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = use ? limit.rlim_max : limit.rlim_max / 2;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void nabla_print_by_lines(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
}

bool nabla_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0;
}

int nabla_thread_count(void) {
    rest_blas();
    DIR *tasks = opendir("/proc/self/task");
    if (!tasks) return 1;
    int count = 0;
    for (struct dirent *entry = readdir(tasks); entry; entry = readdir(tasks)) count += entry->d_name[0] != '.';
    closedir(tasks);
    return count;
}

void nabla_limit_cpu(uint64_t seconds) {
    // What this process has used already does not count.
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    uint64_t end = (uint64_t)used.tv_sec + seconds;
    struct rlimit limit;
    getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = end < limit.rlim_max ? end : limit.rlim_max;
    setrlimit(RLIMIT_CPU, &limit);
}
