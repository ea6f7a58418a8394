#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launcher.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

bool seccomp_available(void) {
#ifdef ARCHITECTURE
    return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
#else
    return false;
#endif
}

#ifdef ARCHITECTURE

#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
#define NUMBER offsetof(struct seccomp_data, nr)
#define LOW(argument) (offsetof(struct seccomp_data, args[argument]))
#define HIGH(argument) (LOW(argument) + 4)
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define ALLOW RETURN(SECCOMP_RET_ALLOW)
#define REFUSE(error) RETURN(SECCOMP_RET_ERRNO | (error))
// Runs the `length` statements that follow only for this system call.
#define ONLY_FOR(call, length) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, (length))
#define IF_EQUAL(value, length) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, (length))
#define IF_BITS(mask, length) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (mask), 0, (length))

#define FORBID(call) ONLY_FOR(call, 1), REFUSE(EPERM)
#define ABSENT(call) ONLY_FOR(call, 1), REFUSE(ENOSYS)
// Allowed only when `argument` holds the key.
#define KEYED(call, argument)                                                                          \
    ONLY_FOR(call, 6), LOAD(LOW(argument)), IF_EQUAL(low, 3), LOAD(HIGH(argument)), IF_EQUAL(high, 1), \
        ALLOW, REFUSE(EPERM)

bool apply_seccomp(uint64_t key) {
    uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
    struct sock_filter filter[] = {
        LOAD(offsetof(struct seccomp_data, arch)),
        IF_EQUAL(ARCHITECTURE, 1),
        BPF_STMT(BPF_JMP | BPF_JA, 1),
        RETURN(SECCOMP_RET_KILL_PROCESS),
        LOAD(NUMBER),
#if defined(__x86_64__)
        // The x32 numbers would be a second door to every call.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        REFUSE(ENOSYS),
        FORBID(__NR_fork),
        FORBID(__NR_vfork),
        FORBID(__NR_chmod),
        FORBID(__NR_chown),
        FORBID(__NR_lchown),
        FORBID(__NR_utime),
        FORBID(__NR_utimes),
        FORBID(__NR_futimesat),
#endif
        // A new thread is fine; a new process needs the key. glibc falls back from clone3 to clone.
        ABSENT(__NR_clone3),
        ONLY_FOR(__NR_clone, 9),
        LOAD(LOW(0)),
        IF_BITS(CLONE_THREAD, 1),
        ALLOW,
        LOAD(LOW(2)),
        IF_EQUAL(low, 3),
        LOAD(HIGH(2)),
        IF_EQUAL(high, 1),
        ALLOW,
        REFUSE(EPERM),
        KEYED(__NR_execve, 3),
        FORBID(__NR_execveat),
        // Signals: the supervisor's carry the key; a process may abort itself.
        KEYED(__NR_kill, 2),
        FORBID(__NR_tkill),
        ONLY_FOR(__NR_tgkill, 4),
        LOAD(LOW(2)),
        IF_EQUAL(SIGABRT, 1),
        ALLOW,
        REFUSE(EPERM),
        FORBID(__NR_rt_sigqueueinfo),
        FORBID(__NR_rt_tgsigqueueinfo),
        FORBID(__NR_pidfd_send_signal),
        FORBID(__NR_pidfd_open),
        FORBID(__NR_pidfd_getfd),
        KEYED(__NR_prctl, 4),
        // Limits of other processes.
        ONLY_FOR(__NR_prlimit64, 4),
        LOAD(LOW(0)),
        IF_EQUAL(0, 1),
        ALLOW,
        REFUSE(EPERM),
        // The network. Pairs of connected sockets stay inside the process.
        FORBID(__NR_socket),
        FORBID(__NR_connect),
        FORBID(__NR_bind),
        FORBID(__NR_listen),
        // Other processes' memory, the kernel's machinery, and file metadata that Landlock does not guard.
        FORBID(__NR_ptrace),
        FORBID(__NR_process_vm_readv),
        FORBID(__NR_process_vm_writev),
        FORBID(__NR_process_madvise),
        FORBID(__NR_bpf),
        FORBID(__NR_perf_event_open),
        FORBID(__NR_userfaultfd),
        FORBID(__NR_io_uring_setup),
        FORBID(__NR_keyctl),
        FORBID(__NR_add_key),
        FORBID(__NR_request_key),
        FORBID(__NR_mount),
        FORBID(__NR_umount2),
        FORBID(__NR_unshare),
        FORBID(__NR_setns),
        FORBID(__NR_setpgid),
        FORBID(__NR_setsid),
        FORBID(__NR_setpriority),
        FORBID(__NR_sched_setaffinity),
        FORBID(__NR_fchmod),
        FORBID(__NR_fchmodat),
        FORBID(__NR_fchown),
        FORBID(__NR_fchownat),
        FORBID(__NR_utimensat),
        FORBID(__NR_setxattr),
        FORBID(__NR_lsetxattr),
        FORBID(__NR_fsetxattr),
        FORBID(__NR_removexattr),
        FORBID(__NR_lremovexattr),
        FORBID(__NR_fremovexattr),
        ALLOW,
    };
    struct sock_fprog program = {.len = sizeof filter / sizeof filter[0], .filter = filter};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

#else

bool apply_seccomp(uint64_t key) {
    (void)key;
    return false;
}

#endif
