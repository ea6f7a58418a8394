#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launcher.h"

// Rights and fields that newer kernels know and older headers lack.
#define ACCESS_FS_REFER (1ULL << 13)     // ABI 2
#define ACCESS_FS_TRUNCATE (1ULL << 14)  // ABI 3
#define ACCESS_FS_IOCTL_DEV (1ULL << 15) // ABI 5
#define ACCESS_NET_TCP (3ULL)            // ABI 4: bind and connect
#define SCOPE_ALL (3ULL)                 // ABI 6: abstract unix sockets and signals

struct ruleset {
    uint64_t handled_access_fs;
    uint64_t handled_access_net;
    uint64_t scoped;
};

int landlock_abi(void) {
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return abi < 0 ? 0 : (int)abi;
}

static uint64_t write_access(int abi) {
    uint64_t access = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE
        | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
        | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK
        | LANDLOCK_ACCESS_FS_MAKE_SYM;
    if (abi >= 2) access |= ACCESS_FS_REFER;
    if (abi >= 3) access |= ACCESS_FS_TRUNCATE;
    if (abi >= 5) access |= ACCESS_FS_IOCTL_DEV;
    return access;
}

static void allow(int ruleset, const char *path, uint64_t access) {
    int parent = open(path, O_PATH | O_CLOEXEC);
    if (parent < 0) return;
    struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = parent};
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(parent);
}

int apply_landlock(const char *scratch) {
    int abi = landlock_abi();
    if (abi == 0) return 0;
    struct ruleset rules = {.handled_access_fs = write_access(abi)};
    size_t size = sizeof rules.handled_access_fs;
    if (abi >= 4) {
        rules.handled_access_net = ACCESS_NET_TCP;
        size = offsetof(struct ruleset, scoped);
    }
    if (abi >= 6) {
        rules.scoped = SCOPE_ALL;
        size = sizeof rules;
    }
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (ruleset < 0) return 0;
    allow(ruleset, scratch, write_access(abi));
    allow(ruleset, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE | (abi >= 3 ? ACCESS_FS_TRUNCATE : 0));
    long failed = syscall(SYS_landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return failed ? 0 : abi;
}
