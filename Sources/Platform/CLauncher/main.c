// nabla-launcher: narrows its own rights, then becomes the program it was told to run.
//
//   nabla-launcher --report
//   nabla-launcher --scratch DIR [--memory BYTES] [--file-size BYTES] -- PROGRAM [ARGUMENT ...]
//
// It works without privileges. What the kernel cannot do is left out; `--report` says what it can.

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launcher.h"

extern char **environ;

static int fail(const char *what, const char *detail) {
    fprintf(stderr, "nabla-launcher: %s: %s\n", what, detail);
    return 125;
}

int main(int count, char **arguments) {
    if (count == 2 && strcmp(arguments[1], "--report") == 0) {
        printf("landlock %d\nseccomp %d\n", landlock_abi(), seccomp_available());
        return 0;
    }
    const char *scratch = NULL;
    struct limits limits = {.descriptors = 512};
    int index = 1;
    for (; index + 1 < count && strcmp(arguments[index], "--") != 0; index += 2) {
        const char *name = arguments[index], *value = arguments[index + 1];
        if (strcmp(name, "--scratch") == 0) scratch = value;
        else if (strcmp(name, "--memory") == 0) limits.memory_bytes = strtoull(value, NULL, 10);
        else if (strcmp(name, "--file-size") == 0) limits.file_bytes = strtoull(value, NULL, 10);
        else return fail("unknown option", name);
    }
    if (index + 1 >= count || strcmp(arguments[index], "--") != 0) return fail("no program", "name it after --");
    if (scratch == NULL) return fail("no scratch folder", "name it with --scratch");
    char **program = arguments + index + 1;

    uint64_t key = 0;
    if (getrandom(&key, sizeof key, 0) != sizeof key) return fail("no random key", strerror(errno));
    char text[32];
    snprintf(text, sizeof text, "%" PRIu64, key);
    setenv("NABLA_SUPERVISOR_KEY", text, 1);

    // A session of its own: no terminal to take, no foreground group to disturb.
    setsid();
    if (chdir(scratch) != 0) return fail(scratch, strerror(errno));
    signal(SIGPIPE, SIG_DFL);
    apply_limits(&limits);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return fail("no_new_privs", strerror(errno));
    apply_landlock(scratch);
    apply_seccomp(key);
    syscall(SYS_execve, program[0], program, environ, key);
    return fail(program[0], strerror(errno));
}
