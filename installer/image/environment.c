// SPDX-License-Identifier: GPL-3.0-or-later
#include "installer/image/environment.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void set_environment(const struct image_file* image, const char* root, const char* name)
{
    char here[PATH_MAX];
    setenv("APPIMAGE", image->path, 1);
    setenv("APPDIR", root, 1);
    setenv("ARGV0", name, 1);
    if (getcwd(here, sizeof here))
        setenv("OWD", here, 1);
}

int become_program(const struct image_file* image, const char* root, char** arguments)
{
    const char* const called = arguments[0] ? arguments[0] : image->path;
    set_environment(image, root, called);
    const char* const slash = strrchr(called, '/');
    char program[2 * PATH_MAX];
    snprintf(program, sizeof program, "%s/usr/bin/%.255s", root, slash ? slash + 1 : called);
    if (access(program, X_OK) != 0)
        snprintf(program, sizeof program, "%s/AppRun", root);
    execv(program, arguments);
    fprintf(stderr, "%s cannot be started: %s.\n", program, strerror(errno));
    return 127;
}
