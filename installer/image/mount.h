// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Mounts a FUSE file system, read-only, on `folder`: by itself as root, else through fusermount3 or
/// fusermount. Returns the connection to the kernel, or -1 where FUSE is not to be had; says nothing then.
int mount_fuse(const char* folder);

/// Takes it off, also while it is in use: who uses it keeps it.
void unmount_fuse(const char* folder);
