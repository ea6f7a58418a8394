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

/// Asks the kernel to kill this process when `parent`, its parent, ends; ends it now where that has happened.
void nabla_die_with_parent(uint64_t key, pid_t parent);

/// Moves the standard descriptors: input from /dev/null, output and error to the given ones, which are closed.
void nabla_take_descriptors(int output, int error);

/// Closes every descriptor except `keep` and the standard ones.
void nabla_close_others(int keep);

/// Lets this process use the descriptors that learner code may not, or gives them up again.
void nabla_use_reserve(bool use);

/// Makes standard output send each line when it is whole, so that little is lost in a crash.
void nabla_print_by_lines(void);

/// A pipe that programs started later do not inherit. Returns false on failure.
bool nabla_pipe(int ends[2]);

/// How many threads this process has, OpenBLAS's own not counted.
int nabla_thread_count(void);

/// Lets this process use the processor for so many seconds more.
void nabla_limit_cpu(uint64_t seconds);

/// A connected pair of message sockets: each write is one message. Returns false on failure.
bool nabla_message_pair(int pair[2]);

/// Sends one message with up to 3 descriptors. With `wait`, blocks while the other side is slow. Returns 0 or an errno
/// value.
int nabla_send(
    int socket, const void *bytes, size_t count, const int *descriptors, int descriptor_count, bool wait);

/// Whether a message can be sent without waiting.
bool nabla_can_send(int socket);

/// Receives one message. Returns its length, 0 at the end of the stream, or -errno.
/// `descriptors` has room for 3; unused places are set to -1. They are never standard descriptors, even where the
/// program closed those.
ssize_t nabla_receive(int socket, void *buffer, size_t capacity, int *descriptors, bool wait);
