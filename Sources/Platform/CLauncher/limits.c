#include <sys/prctl.h>
#include <sys/resource.h>

#include "launcher.h"

static void lower(__rlimit_resource_t resource, uint64_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return;
    if (limit.rlim_max != RLIM_INFINITY && value > limit.rlim_max) value = limit.rlim_max;
    limit.rlim_cur = limit.rlim_max = value;
    setrlimit(resource, &limit);
}

void apply_limits(const struct limits *limits) {
    lower(RLIMIT_CORE, 0);
    if (limits->memory_bytes) lower(RLIMIT_AS, limits->memory_bytes);
    if (limits->file_bytes) lower(RLIMIT_FSIZE, limits->file_bytes);
    if (limits->descriptors) lower(RLIMIT_NOFILE, limits->descriptors);
}
