#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "CProcess.h"

enum { max_descriptors = 3 };

bool nabla_message_pair(int pair[2]) {
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) == 0;
}

int nabla_send(
    int socket, const void *bytes, size_t count, const int *descriptors, int descriptor_count, bool wait) {
    struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    union {
        char bytes[CMSG_SPACE(sizeof(int) * max_descriptors)];
        struct cmsghdr aligned;
    } control;
    if (descriptor_count > 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = control.bytes;
        message.msg_controllen = CMSG_SPACE(sizeof(int) * descriptor_count);
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int) * descriptor_count);
        memcpy(CMSG_DATA(header), descriptors, sizeof(int) * descriptor_count);
    }
    while (sendmsg(socket, &message, MSG_NOSIGNAL | (wait ? 0 : MSG_DONTWAIT)) < 0)
        if (errno != EINTR) return errno;
    return 0;
}

bool nabla_can_send(int socket) {
    struct pollfd item = {.fd = socket, .events = POLLOUT};
    return poll(&item, 1, 0) == 1 && item.revents == POLLOUT;
}

ssize_t nabla_receive(int socket, void *buffer, size_t capacity, int *descriptors, bool wait) {
    for (int index = 0; index < max_descriptors; index++) descriptors[index] = -1;
    struct iovec part = {.iov_base = buffer, .iov_len = capacity};
    union {
        char bytes[CMSG_SPACE(sizeof(int) * max_descriptors)];
        struct cmsghdr aligned;
    } control;
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
    ssize_t count;
    while ((count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | (wait ? 0 : MSG_DONTWAIT))) < 0)
        if (errno != EINTR) return -errno;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        size_t size = header->cmsg_len - CMSG_LEN(0);
        memcpy(descriptors, CMSG_DATA(header), size);
    }
    for (int index = 0; index < max_descriptors; index++) {
        int low = descriptors[index];
        if (low < 0 || low > 2) continue;
        descriptors[index] = fcntl(low, F_DUPFD_CLOEXEC, 3);
        close(low);
    }
    return count;
}
