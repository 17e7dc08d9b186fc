// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "installer/image/image_file.h"

/// Mounts the image on `folder` and serves it from a process of its own until the program, and all that it
/// started, have closed the returned descriptor by ending, however they end; then takes the mount and the
/// folder away. -1 where it cannot be mounted; the folder is left then.
int serve_until_closed(const struct image_file* image, const char* folder);

/// The same for a folder that holds the unpacked image: it is removed in the end. -1 with errno.
int remove_when_closed(const char* folder);
