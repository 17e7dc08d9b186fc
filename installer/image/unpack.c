// SPDX-License-Identifier: GPL-3.0-or-later
#include "installer/image/unpack.h"

#include <squashfuse/squashfuse.h>

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum
{
    chunk_size = 1 << 20
};

/// What is unpacked, and the room to do so.
struct unpacking
{
    sqfs fs;
    const char* folder;
    char target[PATH_MAX];
    char chunk[chunk_size];
};

static int write_all(int file, const char* bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = write(file, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return -1;
        bytes += written;
        size -= (size_t)written;
    }
    return 0;
}

static int copy_contents(struct unpacking* job, sqfs_inode* inode, int file)
{
    sqfs_off_t position = 0;
    for (;;) {
        sqfs_off_t size = chunk_size;
        if (sqfs_read_range(&job->fs, inode, position, &size, job->chunk) != SQFS_OK) {
            errno = EIO;
            return -1;
        }
        if (size == 0)
            return 0;
        if (write_all(file, job->chunk, (size_t)size) != 0)
            return -1;
        position += size;
    }
}

static int unpack_file(struct unpacking* job, sqfs_inode* inode)
{
    const int file = open(job->target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return -1;
    int result = copy_contents(job, inode, file);
    const struct timespec times[2] = {{.tv_sec = inode->base.mtime}, {.tv_sec = inode->base.mtime}};
    if (result == 0 && (fchmod(file, inode->base.mode & 0777) != 0 || futimens(file, times) != 0))
        result = -1;
    if (close(file) != 0)
        result = -1;
    return result;
}

static int unpack_link(struct unpacking* job, sqfs_inode* inode)
{
    char aim[PATH_MAX];
    size_t size = sizeof aim;
    if (sqfs_readlink(&job->fs, inode, aim, &size) != SQFS_OK) {
        errno = EIO;
        return -1;
    }
    return symlink(aim, job->target);
}

/// The folders above the target: a pattern may have passed them over.
static int make_parents(struct unpacking* job)
{
    for (char* slash = job->target + strlen(job->folder) + 1; (slash = strchr(slash, '/')); ++slash) {
        *slash = '\0';
        const int made = mkdir(job->target, 0755);
        *slash = '/';
        if (made != 0 && errno != EEXIST)
            return -1;
    }
    return 0;
}

static int unpack_entry(struct unpacking* job, const sqfs_traverse* at)
{
    sqfs_inode inode;
    if (sqfs_inode_get(&job->fs, &inode, sqfs_dentry_inode((sqfs_dir_entry*)&at->entry)) != SQFS_OK) {
        errno = EIO;
        return -1;
    }
    if (snprintf(job->target, sizeof job->target, "%s/%s", job->folder, at->path) >=
        (int)sizeof job->target) {
        errno = ENAMETOOLONG;
        return -1;
    }
    if (make_parents(job) != 0)
        return -1;
    if (S_ISDIR(inode.base.mode))
        return mkdir(job->target, 0755) == 0 || errno == EEXIST ? 0 : -1;
    if (S_ISLNK(inode.base.mode))
        return unpack_link(job, &inode);
    return unpack_file(job, &inode);
}

static int unpack_all(struct unpacking* job, const char* pattern, bool list)
{
    sqfs_traverse at;
    sqfs_err error = sqfs_traverse_open(&at, &job->fs, sqfs_inode_root(&job->fs));
    if (error != SQFS_OK) {
        errno = EIO;
        return -1;
    }
    int result = 0;
    while (result == 0 && sqfs_traverse_next(&at, &error)) {
        if (at.dir_end || (pattern && fnmatch(pattern, at.path, 0) != 0))
            continue;
        result = unpack_entry(job, &at);
        if (list && result == 0)
            puts(job->target);
    }
    if (error != SQFS_OK) {
        errno = EIO;
        result = -1;
    }
    sqfs_traverse_close(&at);
    return result;
}

int unpack(const struct image_file* image, const char* folder, const char* pattern, bool list)
{
    struct unpacking* const job = calloc(1, sizeof *job);
    if (!job || sqfs_open_image(&job->fs, image->path, image->offset) != SQFS_OK) {
        fprintf(stderr, "%s cannot be read: download it again.\n", image->path);
        free(job);
        return -1;
    }
    job->folder = folder;
    const int result = unpack_all(job, pattern, list);
    if (result != 0)
        fprintf(stderr, "%s cannot be unpacked into %s: %s.\n", image->path, folder, strerror(errno));
    sqfs_destroy(&job->fs);
    sqfs_fd_close(job->fs.fd);
    free(job);
    return result;
}
