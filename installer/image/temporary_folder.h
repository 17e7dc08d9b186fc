// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits.h>
#include <stdbool.h>

/// Makes a folder of its own, NAME with random letters behind it, in the first of $TMPDIR, /tmp, /var/tmp,
/// $XDG_RUNTIME_DIR and $HOME that can hold one; with `executable`, one whose programs may be started.
/// Returns 0, or -1 with errno.
int make_temporary_folder(char folder[PATH_MAX], const char* name, bool executable);

/// With all that is in it; never beyond the file system that it lies on.
void remove_folder(const char* folder);
