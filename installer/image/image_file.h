// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits.h>
#include <stddef.h>

/// The file that runs: this program, and behind it a squashfs file system.
struct image_file
{
    char path[PATH_MAX];
    size_t offset; ///< of the file system, bytes
};

/// Returns 0, or -1 after one sentence on standard error.
int find_image(struct image_file* image);
