// SPDX-License-Identifier: GPL-3.0-or-later
#include "installer/image/serve.h"

#include "installer/image/mount.h"
#include "installer/image/temporary_folder.h"

#include <squashfuse/config.h>
// Before the library, which asks it for the version.
#include <squashfuse/ll.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Splits off a process that belongs to no terminal, holds none of the program's files and outlives its
/// signals. Returns in both: 1 there, 0 in the caller, -1 where it failed.
static int split_off(void)
{
    const pid_t child = fork();
    if (child < 0)
        return -1;
    if (child > 0) {
        int status = 0;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
        return status == 0 ? 0 : -1;
    }
    setsid();
    const pid_t grandchild = fork(); // nobody's child: the program never sees it end
    if (grandchild != 0)
        _exit(grandchild < 0);
    for (int number = 1; number < NSIG; ++number)
        signal(number, number == SIGCHLD ? SIG_DFL : SIG_IGN);
    const int nowhere = open("/dev/null", O_RDWR);
    for (int standard = 0; standard < 3; ++standard)
        dup2(nowhere, standard);
    if (chdir("/") != 0)
        _exit(1);
    return 1;
}

/// Answers the kernel until `program` is closed at its other end or the mount is gone.
static void answer(struct fuse_session* session, int program)
{
    struct pollfd sources[] = {{.fd = fuse_session_fd(session), .events = POLLIN}, {.fd = program}};
    struct fuse_buf request = {0};
    while (!fuse_session_exited(session)) {
        if (poll(sources, 2, -1) < 0 && errno != EINTR)
            break;
        if (sources[1].revents != 0)
            break;
        if (sources[0].revents == 0)
            continue;
        const int size = fuse_session_receive_buf(session, &request);
        if (size == -EINTR || size == -EAGAIN)
            continue;
        if (size <= 0)
            break;
        fuse_session_process_buf(session, &request);
    }
    free(request.mem);
}

static void serve(sqfs_ll* system, int connection, int program)
{
    struct fuse_lowlevel_ops operations = {.getattr = sqfs_ll_op_getattr,
                                           .opendir = sqfs_ll_op_opendir,
                                           .releasedir = sqfs_ll_op_releasedir,
                                           .readdir = sqfs_ll_op_readdir,
                                           .lookup = sqfs_ll_op_lookup,
                                           .open = sqfs_ll_op_open,
                                           .create = sqfs_ll_op_create,
                                           .release = sqfs_ll_op_release,
                                           .read = sqfs_ll_op_read,
                                           .readlink = sqfs_ll_op_readlink,
                                           .listxattr = sqfs_ll_op_listxattr,
                                           .getxattr = sqfs_ll_op_getxattr,
                                           .forget = sqfs_ll_op_forget,
                                           .statfs = stfs_ll_op_statfs};
    char* words[] = {"gpu-speedup", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(1, words);
    struct fuse_session* const session = fuse_session_new(&arguments, &operations, sizeof operations, system);
    char mounted[32];
    snprintf(mounted, sizeof mounted, "/dev/fd/%d", connection); // the library takes it from there
    if (session && fuse_session_mount(session, mounted) == 0)
        answer(session, program);
}

/// Nobody answers any more: what still waits for an answer, the mounting helper among it, gets an error.
static void take_away(const char* folder)
{
    const struct timespec moment = {.tv_nsec = 100000000};
    for (int tries = 0; tries < 50; ++tries) {
        unmount_fuse(folder);
        if (rmdir(folder) == 0 || errno == ENOENT)
            return;
        nanosleep(&moment, NULL);
    }
}

/// Serves in a child, so that the mount goes away however that child ends.
static void guard(sqfs_ll* system, int connection, int program, const char* folder)
{
    const pid_t child = fork();
    if (child == 0) {
        serve(system, connection, program);
        close(connection);
        take_away(folder);
        _exit(0);
    }
    close(connection);
    close(program);
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
        ;
    take_away(folder);
    _exit(0);
}

/// A pipe whose first end closes on exec and whose second the program inherits.
static int make_lifeline(int ends[2])
{
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    return fcntl(ends[1], F_SETFD, 0);
}

/// The image, with room for what a start reads: the library's own eight blocks are unpacked over and over.
static sqfs_ll* open_image(const struct image_file* image)
{
    enum
    {
        unpacked_blocks = 64
    };
    sqfs_ll* const system = sqfs_ll_open(image->path, image->offset);
    if (!system)
        return NULL;
    sqfs_cache_destroy(&system->fs.data_cache);
    return sqfs_block_cache_init(&system->fs.data_cache, unpacked_blocks) == SQFS_OK ? system : NULL;
}

int serve_until_closed(const struct image_file* image, const char* folder)
{
    sqfs_ll* const system = open_image(image);
    int ends[2];
    if (!system || make_lifeline(ends) != 0)
        return -1;
    const int connection = mount_fuse(folder);
    if (connection < 0)
        return -1;
    const int side = split_off();
    if (side == 1) {
        close(ends[1]);
        guard(system, connection, ends[0], folder);
    }
    close(ends[0]);
    close(connection);
    sqfs_fd_close(system->fs.fd);
    if (side == 0)
        return ends[1];
    unmount_fuse(folder);
    return -1;
}

int remove_when_closed(const char* folder)
{
    int ends[2];
    if (make_lifeline(ends) != 0)
        return -1;
    const int side = split_off();
    if (side == 1) {
        close(ends[1]);
        char byte;
        while (read(ends[0], &byte, 1) < 0 && errno == EINTR)
            ;
        remove_folder(folder);
        _exit(0);
    }
    close(ends[0]);
    return side == 0 ? ends[1] : -1;
}
