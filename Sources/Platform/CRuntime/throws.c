// Remembers where the last error was thrown. Swift tells of an uncaught one only at the end of the program's main code,
// when the place is forgotten.

#include "CRuntime.h"

enum { max_depth = 8 };

static uint64_t last_throw[max_depth];

// Compiled learner code calls the runtime's function of this name before each throw. It does nothing itself but call
// debuggers' hooks, and the program's own definition comes before it.
__attribute__((swiftcall)) void swift_willThrow(void *error);

__attribute__((swiftcall, noinline)) void swift_willThrow(void *error) {
    (void)error;
    // Swift keeps frame pointers; a frame holds its caller's and the return address.
    const uint64_t *frame = __builtin_frame_address(0);
    for (int depth = 0; depth < max_depth; depth++) {
        last_throw[depth] = frame ? frame[1] : 0;
        if (!last_throw[depth]) break;
        const uint64_t *caller = (const uint64_t *)frame[0];
        frame = caller > frame && caller < frame + (1 << 17) ? caller : 0;
    }
}

void nabla_add_throw_frames(struct nabla_crash *crash) {
    for (int depth = 0; depth < max_depth && last_throw[depth]; depth++) nabla_add_frame(crash, last_throw[depth] - 1);
}
