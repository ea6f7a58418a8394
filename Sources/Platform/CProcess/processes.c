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
#include <unistd.h>

#include "CProcess.h"

uint64_t nabla_take_supervisor_key(void) {
    const char *text = getenv("NABLA_SUPERVISOR_KEY");
    uint64_t key = text ? strtoull(text, NULL, 10) : 0;
    unsetenv("NABLA_SUPERVISOR_KEY");
    return key;
}

pid_t nabla_fork(uint64_t key, bool sibling) {
    // The clone call goes around fork's handlers, so the one that matters is called here: OpenBLAS's threads do not
    // exist in the child, and it must not wait for them. They start again at the next large product.
    static void (*rest)(void);
    static bool looked;
    if (!looked) {
        *(void **)&rest = dlsym(RTLD_DEFAULT, "blas_thread_shutdown_");
        looked = true;
    }
    if (rest) rest();
    unsigned long flags = SIGCHLD | (sibling ? CLONE_PARENT : 0);
    // The third argument is not used with these flags; it carries the key.
    return (pid_t)syscall(SYS_clone, flags, NULL, key, NULL, NULL);
}

int nabla_kill(uint64_t key, pid_t process, int signal) {
    return (int)syscall(SYS_kill, process, signal, key);
}

void nabla_die_with_parent(uint64_t key) {
    syscall(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, key);
}

void nabla_take_descriptors(int output, int error, int keep) {
    int null = open("/dev/null", O_RDONLY);
    dup2(null, 0);
    dup2(output, 1);
    dup2(error, 2);
    for (int descriptor = 3; descriptor < 256; descriptor++)
        if (descriptor != keep) close(descriptor);
}

void nabla_print_by_lines(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
}

bool nabla_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0;
}

int nabla_thread_count(void) {
    DIR *tasks = opendir("/proc/self/task");
    if (!tasks) return 1;
    int count = 0;
    for (struct dirent *entry = readdir(tasks); entry; entry = readdir(tasks)) count += entry->d_name[0] != '.';
    closedir(tasks);
    return count;
}

void nabla_limit_cpu(uint64_t seconds) {
    struct rlimit limit = {.rlim_cur = seconds, .rlim_max = seconds + 1};
    setrlimit(RLIMIT_CPU, &limit);
}
