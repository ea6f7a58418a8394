// Process machinery that Swift cannot express: forks, descriptors passed between processes, crash handlers.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The key with which this process passes the launcher's system call filter.
/// Reads and removes the environment variable that the launcher set. 0 where there is no launcher.
uint64_t nabla_take_supervisor_key(void);

/// Forks. With `sibling`, the new process is a child of this process's parent, which then learns of its end.
/// The caller must be the only thread that matters; OpenBLAS threads are put to rest first. Returns like fork(2).
pid_t nabla_fork(uint64_t key, bool sibling);

/// kill(2) through the filter.
int nabla_kill(uint64_t key, pid_t process, int signal);

/// Asks the kernel to kill this process when its parent ends.
void nabla_die_with_parent(uint64_t key);

/// Moves the standard descriptors: input from /dev/null, output and error to the given ones, which are closed.
/// Every other descriptor except `keep` is closed.
void nabla_take_descriptors(int output, int error, int keep);

/// Makes standard output send each line when it is whole, so that little is lost in a crash.
void nabla_print_by_lines(void);

/// A pipe that programs started later do not inherit. Returns false on failure.
bool nabla_pipe(int ends[2]);

/// How many threads this process has.
int nabla_thread_count(void);

/// Sets the soft and hard limit of processor seconds for this process.
void nabla_limit_cpu(uint64_t seconds);

/// A connected pair of message sockets: each write is one message. Returns false on failure.
bool nabla_message_pair(int pair[2]);

/// Sends one message with up to 3 descriptors. Blocks while the other side is slow. Returns 0 or an errno value.
int nabla_send(int socket, const void *bytes, size_t count, const int *descriptors, int descriptor_count);

/// Receives one message. Returns its length, 0 at the end of the stream, or -errno.
/// `descriptors` has room for 3; unused places are set to -1.
ssize_t nabla_receive(int socket, void *buffer, size_t capacity, int *descriptors, bool wait);

enum { nabla_max_frames = 32, nabla_max_path = 256 };

/// A place in a loaded file.
struct nabla_frame {
    uint64_t offset;
    char file[nabla_max_path];
};

/// A crash and its frames, the nearest one first.
struct nabla_crash {
    int32_t signal;
    /// The address that could not be reached is at the end of the stack: recursion without an end.
    int32_t is_stack_overflow;
    int32_t frame_count;
    int32_t reserved;
    struct nabla_frame frames[nabla_max_frames];
};

/// The frame at `index`, for Swift, which cannot index a C array.
static inline const struct nabla_frame *nabla_crash_frame(const struct nabla_crash *crash, int index) {
    return &crash->frames[index];
}

static inline const char *nabla_frame_file(const struct nabla_frame *frame) {
    return frame->file;
}

/// On a deadly signal, writes `prefix` (at most 64 bytes) and a `struct nabla_crash` as one message to `socket`, then
/// ends the process with the code 128 + signal.
void nabla_report_crashes(int socket, const void *prefix, size_t prefix_count);
