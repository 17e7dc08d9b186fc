// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "installer/image/image_file.h"

/// Becomes the program of the image that lies at `root`: bin/NAME where the image was called by the NAME of a
/// program in it, else AppRun. Sets what programs in images expect: APPIMAGE, APPDIR, ARGV0, OWD. Returns the
/// exit status for the case that there is no such program, after one sentence on standard error.
int become_program(const struct image_file* image, const char* root, char** arguments);
