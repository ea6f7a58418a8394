// Gives the terminal back however the process ends: exit, trap, signal. Only async-signal-safe calls in the handlers.
#include "CNCurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

static struct termios shell_modes;
static char restore_text[512];
static size_t restore_length;
static volatile sig_atomic_t is_inside;
// From before the terminal's modes are given back until they are ours again.
static volatile sig_atomic_t is_handed_over;
static atomic_int requests;
static int wakeup[2] = {-1, -1};
// While the screen is up, standard error goes to memory, so that it does not damage the picture and is not lost.
static int real_stderr = -1, kept_stderr = -1;

static const int fatal_signals[] = {
    SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGTERM, SIGINT, SIGQUIT, SIGHUP,
};
static struct sigaction previous[NSIG];

static void write_all(int descriptor, const char *text, size_t length) {
    while (length > 0) {
        ssize_t count = write(descriptor, text, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        text += count;
        length -= (size_t)count;
    }
}

static void replay_stderr(void) {
    if (real_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    char buffer[1024];
    off_t offset = 0;
    for (;;) {
        ssize_t count = pread(kept_stderr, buffer, sizeof buffer, offset);
        if (count <= 0) break;
        write_all(STDERR_FILENO, buffer, (size_t)count);
        offset += count;
    }
    if (ftruncate(kept_stderr, 0) == 0) lseek(kept_stderr, 0, SEEK_SET);
}

static void restore(void) {
    if (!is_inside) return;
    is_inside = 0;
    write_all(STDOUT_FILENO, restore_text, restore_length);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_modes);
    replay_stderr();
}

static void on_fatal(int signal) {
    // Ctrl-C in an editor that Nabla has started is the editor's business.
    if (is_handed_over && (signal == SIGINT || signal == SIGQUIT)) return;
    restore();
    sigaction(signal, &previous[signal], NULL);
    raise(signal);
}

static void handle(int signal, void (*handler)(int));
static volatile sig_atomic_t end_signal;

// The first signal that ends Nabla lets it save what is still on its way to the disk; a second one does not wait.
static void on_end(int signal) {
    if (is_handed_over || !is_inside) {
        on_fatal(signal);
        return;
    }
    int saved = errno;
    end_signal = signal;
    handle(signal, on_fatal);
    atomic_fetch_or(&requests, NC_REQUEST_END);
    nc_wake();
    errno = saved;
}

static void raise_in_any_thread(int signal) {
    // A thread that comes from a pool of Dispatch blocks most signals.
    sigset_t set, before;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, &before);
    raise(signal);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void nc_end_as_asked(void) {
    if (!end_signal) return;
    handle(end_signal, SIG_DFL);
    raise_in_any_thread(end_signal);
}

static void on_request(int signal) {
    int saved = errno;
    int request = signal == SIGWINCH ? NC_REQUEST_RESIZE
        : signal == SIGTSTP ? NC_REQUEST_SUSPEND
                            : NC_REQUEST_CONTINUE;
    atomic_fetch_or(&requests, request);
    nc_wake();
    errno = saved;
}

static void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

static void append(const char *sequence) {
    if (!sequence || sequence == (char *)-1) return;
    size_t length = strlen(sequence);
    if (restore_length + length > sizeof restore_text) return;
    memcpy(restore_text + restore_length, sequence, length);
    restore_length += length;
}

static void prepare_restore_text(void) {
    restore_length = 0;
    append("\033[?2004l");
    if (tigetstr("XM") != (char *)-1 || tigetstr("kmous") != NULL) append("\033[?1000l\033[?1006l");
    append(tigetstr("sgr0"));
    append(tigetstr("cnorm"));
    append(tigetstr("rmkx"));
    if (can_change_color()) append(tigetstr("oc"));
    append(tigetstr("rmcup"));
}

void nc_guard_install(void) {
    static bool is_installed;
    prepare_restore_text();
    if (!is_installed) {
        is_installed = true;
        if (pipe2(wakeup, O_CLOEXEC | O_NONBLOCK) != 0) wakeup[0] = wakeup[1] = -1;
        if (isatty(STDERR_FILENO)) {
            kept_stderr = memfd_create("stderr", MFD_CLOEXEC);
            if (kept_stderr >= 0) real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
        }
        atexit(restore);
    }
    for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++) {
        int signal = fatal_signals[i];
        struct sigaction current;
        sigaction(signal, NULL, &current);
        bool is_request = signal == SIGTERM || signal == SIGHUP;
        if (current.sa_handler == on_fatal || current.sa_handler == on_end || (signal == SIGHUP && current.sa_handler == SIG_IGN)) continue;
        // ncurses puts its own handlers on SIGINT and SIGTERM; those would clean up from the wrong thread.
        if (signal == SIGINT || signal == SIGTERM) {
            current = (struct sigaction){.sa_handler = SIG_DFL};
        }
        previous[signal] = current;
        handle(signal, is_request ? on_end : on_fatal);
    }
    handle(SIGWINCH, on_request);
    handle(SIGTSTP, on_request);
    handle(SIGCONT, on_request);
}

void nc_guard_hand_over(bool is_over) { is_handed_over = is_over; }

void nc_guard_enter(void) {
    if (real_stderr >= 0) dup2(kept_stderr, STDERR_FILENO);
    is_inside = 1;
}

void nc_guard_leave(void) {
    if (!is_inside) return;
    is_inside = 0;
    replay_stderr();
}

// The terminal's modes before the first ncurses call.
__attribute__((constructor)) static void remember_modes(void) { tcgetattr(STDIN_FILENO, &shell_modes); }

int nc_wait(int milliseconds) {
    struct pollfd polled[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wakeup[0], .events = POLLIN}};
    if (poll(polled, 2, milliseconds) <= 0) return 0;
    int result = 0;
    if (polled[1].revents & POLLIN) {
        char buffer[256];
        while (read(wakeup[0], buffer, sizeof buffer) == (ssize_t)sizeof buffer) continue;
        result |= NC_WAIT_WAKEUP;
    }
    if (polled[0].revents & POLLIN) {
        // Readable without a byte is the end of the terminal.
        int available = 0;
        bool isLost = ioctl(STDIN_FILENO, FIONREAD, &available) != 0 || available == 0;
        result |= isLost ? NC_WAIT_LOST : NC_WAIT_INPUT;
    } else if (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
        result |= NC_WAIT_LOST;
    }
    return result;
}

void nc_wake(void) {
    char byte = 1;
    // A full pipe wakes the reader as well, so a failed write loses nothing.
    ssize_t count = write(wakeup[1], &byte, 1);
    (void)count;
}

int nc_take_requests(void) { return atomic_exchange(&requests, 0); }

void nc_suspend(void) {
    // The rest of the process group stops with us, as it does when the terminal sends Ctrl-Z. Our own stop is sent to
    // this thread: a signal to the process could be taken late by another thread, after the handler is back.
    handle(SIGTSTP, SIG_IGN);
    kill(0, SIGTSTP);
    handle(SIGTSTP, SIG_DFL);
    raise_in_any_thread(SIGTSTP);
    handle(SIGTSTP, on_request);
}

int nc_run(char *const arguments[]) {
    posix_spawnattr_t attributes;
    sigset_t defaults;
    posix_spawnattr_init(&attributes);
    sigfillset(&defaults);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child;
    int failure = posix_spawnp(&child, arguments[0], NULL, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0) return -1;
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
