// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "installer/image/image_file.h"

#include <stdbool.h>

/// Writes what is in the image to `folder`, which exists: all of it, or the paths that match the shell
/// pattern. With `list` each path is printed. Returns 0, or -1 after one sentence on standard error.
int unpack(const struct image_file* image, const char* folder, const char* pattern, bool list);
