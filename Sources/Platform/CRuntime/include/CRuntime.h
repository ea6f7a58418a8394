// Places where Nabla's worker takes part in Swift's runtime: crashes, thrown errors, tasks. Only the worker links it.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Takes over Swift's tasks from Dispatch: they are kept in a queue, which `nabla_run_tasks` serves on its own thread.
/// `end` is called when a cell that waits at its top level is done (code 0), or calls exit.
void nabla_take_tasks(void (*end)(int code));

/// Runs the tasks in the queue until it is empty, sleeping ones included.
void nabla_run_tasks(void);

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

/// Adds the places that the last thrown error came through to the crash, unless it does not end in an uncaught error.
void nabla_add_throw_frames(struct nabla_crash *crash);

/// Adds the place of `address`, if it is in a file.
void nabla_add_frame(struct nabla_crash *crash, uint64_t address);
