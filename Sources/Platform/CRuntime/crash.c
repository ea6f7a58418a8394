#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include "CRuntime.h"

static int crash_socket = -1;
static struct {
    char prefix[64];
    size_t prefix_count;
    struct nabla_crash crash;
} report;
static uint64_t stack_low, stack_high;

static void registers(const ucontext_t *context, uint64_t *pc, uint64_t *frame, uint64_t *stack) {
#if defined(__x86_64__)
    *pc = context->uc_mcontext.gregs[REG_RIP];
    *frame = context->uc_mcontext.gregs[REG_RBP];
    *stack = context->uc_mcontext.gregs[REG_RSP];
#elif defined(__aarch64__)
    *pc = context->uc_mcontext.pc;
    *frame = context->uc_mcontext.regs[29];
    *stack = context->uc_mcontext.sp;
#endif
}

void nabla_add_frame(struct nabla_crash *crash, uint64_t address) {
    Dl_info info;
    if (crash->frame_count == nabla_max_frames) return;
    // Addresses in no file (a jump into nowhere) say nothing and are left out.
    if (!dladdr((void *)address, &info) || !info.dli_fname) return;
    // The runtime ends the program from here, far from where the error was thrown.
    if (info.dli_sname && strcmp(info.dli_sname, "swift_errorInMain") == 0) nabla_add_throw_frames(crash);
    if (crash->frame_count == nabla_max_frames) return;
    struct nabla_frame *frame = &crash->frames[crash->frame_count++];
    frame->offset = address - (uint64_t)info.dli_fbase;
    strncpy(frame->file, info.dli_fname, sizeof frame->file - 1);
}

// Runs on a stack of its own and calls only what is safe in a signal handler, and dladdr. Swift keeps frame pointers, so the
// frames are a linked list; it is followed only inside this thread's stack.
static void handle(int signal, siginfo_t *info, void *opaque) {
    uint64_t pc = 0, frame = 0, stack = 0;
    registers(opaque, &pc, &frame, &stack);
    struct nabla_crash *crash = &report.crash;
    crash->signal = signal;
    uint64_t address = (uint64_t)info->si_addr;
    crash->is_stack_overflow = (signal == SIGSEGV || signal == SIGBUS)
        && address < stack + 65536 && address + 1048576 > stack && stack < stack_low + 1048576;
    crash->frame_count = 0;
    nabla_add_frame(crash, pc);
    while (crash->frame_count < nabla_max_frames && frame >= stack_low && frame + 16 <= stack_high && frame % 8 == 0) {
        const uint64_t *words = (const uint64_t *)frame;
        if (words[1] == 0) break;
        // A return address points behind the call; one byte back is inside it.
        nabla_add_frame(crash, words[1] - 1);
        if (words[0] <= frame) break;
        frame = words[0];
    }
    // What the program printed last must not be lost with the process.
    if (ftrylockfile(stdout) == 0) fflush_unlocked(stdout);
    // Prefix and report lie side by side only when the prefix fills its room, so they are sent as two parts.
    struct iovec parts[2] = {
        {.iov_base = report.prefix, .iov_len = report.prefix_count}, {.iov_base = crash, .iov_len = sizeof *crash}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2};
    sendmsg(crash_socket, &message, MSG_NOSIGNAL);
    _exit(128 + signal);
}

void nabla_report_crashes(int socket, const void *prefix, size_t prefix_count) {
    if (prefix_count > sizeof report.prefix) abort();
    crash_socket = socket;
    memcpy(report.prefix, prefix, prefix_count);
    report.prefix_count = prefix_count;

    pthread_attr_t attributes;
    void *low = NULL;
    size_t size = 0;
    pthread_getattr_np(pthread_self(), &attributes);
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
    stack_low = (uint64_t)low;
    stack_high = stack_low + size;

    static char alternate[65536];
    stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
    for (size_t index = 0; index < sizeof signals / sizeof signals[0]; index++)
        sigaction(signals[index], &action, NULL);
}
