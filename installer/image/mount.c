// SPDX-License-Identifier: GPL-3.0-or-later
#include "installer/image/mount.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const char name[] = "gpu-speedup";
static const char* const helpers[] = {"fusermount3", "fusermount"};

static int mount_as_root(const char* folder)
{
    const int connection = open("/dev/fuse", O_RDWR | O_CLOEXEC);
    if (connection < 0)
        return -1;
    char options[64];
    snprintf(options, sizeof options, "fd=%d,rootmode=40000,user_id=0,group_id=0", connection);
    if (mount(name, folder, "fuse.gpu-speedup", MS_RDONLY | MS_NOSUID | MS_NODEV, options) == 0)
        return connection;
    close(connection);
    return -1;
}

/// Starts a helper, quietly, with one end of a socket for its answer or -1. Returns the process, or -1.
static pid_t start_helper(char* const arguments[], int socket)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO); // what fails here has a fallback
    if (socket >= 0) {
        char number[16];
        snprintf(number, sizeof number, "%d", socket);
        fcntl(socket, F_SETFD, 0);
        setenv("_FUSE_COMMFD", number, 1);
    }
    execvp(arguments[0], arguments);
    _exit(127);
}

static int end_of(pid_t child)
{
    int status = -1;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

/// The descriptor that the helper sends over the socket; -1 where it sends none.
static int received_descriptor(int socket)
{
    char byte;
    struct iovec text = {.iov_base = &byte, .iov_len = 1};
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr alignment;
    } control;
    struct msghdr message = {.msg_iov = &text,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    ssize_t size;
    while ((size = recvmsg(socket, &message, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR)
        ;
    const struct cmsghdr* const head = size > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (!head || head->cmsg_type != SCM_RIGHTS)
        return -1;
    int descriptor;
    memcpy(&descriptor, CMSG_DATA(head), sizeof descriptor);
    return descriptor;
}

static int mount_through(const char* helper, const char* folder)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return -1;
    char* const arguments[] = {
        (char*)helper, "-o",          "ro,nosuid,nodev,fsname=gpu-speedup,subtype=gpu-speedup",
        "--",          (char*)folder, NULL};
    const pid_t child = start_helper(arguments, ends[0]);
    close(ends[0]);
    const int connection = child > 0 ? received_descriptor(ends[1]) : -1;
    close(ends[1]);
    if (child > 0)
        end_of(child);
    return connection;
}

int mount_fuse(const char* folder)
{
    if (access("/dev/fuse", R_OK | W_OK) != 0)
        return -1;
    int connection = geteuid() == 0 ? mount_as_root(folder) : -1;
    // Without this file, as in bare containers, the helpers mount but do not find what to take off again.
    const bool can_unmount = access("/etc/mtab", R_OK) == 0;
    for (size_t i = 0; can_unmount && connection < 0 && i < sizeof helpers / sizeof *helpers; ++i)
        connection = mount_through(helpers[i], folder);
    return connection;
}

void unmount_fuse(const char* folder)
{
    if (umount2(folder, MNT_DETACH) == 0)
        return;
    for (size_t i = 0; i < sizeof helpers / sizeof *helpers; ++i) {
        char* const arguments[] = {(char*)helpers[i], "-u", "-z", "-q", "--", (char*)folder, NULL};
        const pid_t child = start_helper(arguments, -1);
        if (child > 0 && end_of(child) == 0)
            return;
    }
}
