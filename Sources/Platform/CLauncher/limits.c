#include <sys/prctl.h>
#include <sys/resource.h>

#include "launcher.h"

static void lower(__rlimit_resource_t resource, uint64_t hard, uint64_t soft) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return;
    if (limit.rlim_max == RLIM_INFINITY || hard < limit.rlim_max) limit.rlim_max = hard;
    limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
    setrlimit(resource, &limit);
}

void apply_limits(const struct limits *limits) {
    lower(RLIMIT_CORE, 0, 0);
    if (limits->memory_bytes) lower(RLIMIT_AS, limits->memory_bytes, limits->memory_bytes);
    if (limits->file_bytes) lower(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes);
    // Learner code gets half of them. The rest is for the worker, which passes some on even where all are in use.
    if (limits->descriptors) lower(RLIMIT_NOFILE, limits->descriptors, limits->descriptors / 2);
}
