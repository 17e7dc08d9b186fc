// SPDX-License-Identifier: GPL-3.0-or-later
#include "installer/image/temporary_folder.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static bool allows_programs(const char* folder)
{
    struct statvfs state;
    return statvfs(folder, &state) == 0 && (state.f_flag & ST_NOEXEC) == 0;
}

int make_temporary_folder(char folder[PATH_MAX], const char* name, bool executable)
{
    const char* const parents[] = {getenv("TMPDIR"), "/tmp", "/var/tmp", getenv("XDG_RUNTIME_DIR"),
                                   getenv("HOME")};
    errno = EACCES;
    for (size_t i = 0; i < sizeof parents / sizeof *parents; ++i) {
        const char* const parent = parents[i];
        if (!parent || parent[0] != '/' || (executable && !allows_programs(parent)))
            continue;
        const int length = snprintf(folder, PATH_MAX, "%s/%sXXXXXX", parent, name);
        if (length < PATH_MAX && mkdtemp(folder))
            return 0;
    }
    return -1;
}

static int remove_one(const char* path, const struct stat* status, int kind, struct FTW* place)
{
    (void)status;
    (void)kind;
    (void)place;
    remove(path); // what stays is no reason to leave the rest
    return 0;
}

void remove_folder(const char* folder)
{
    nftw(folder, remove_one, 32, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
}
