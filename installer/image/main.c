// SPDX-License-Identifier: GPL-3.0-or-later
//
// The head of the single-file image: mounts the file system behind it, or unpacks that where there is no
// FUSE, and becomes the program in it.
#include "installer/image/environment.h"
#include "installer/image/image_file.h"
#include "installer/image/serve.h"
#include "installer/image/temporary_folder.h"
#include "installer/image/unpack.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char folder_name[] = ".mount_gpu-sp"; // what other programs take for the mount of an image

static const char help[] =
    "Options of the image; all others go to the program in it:\n"
    "  --appimage-help               this text\n"
    "  --appimage-version            version of the image\n"
    "  --appimage-extract [PATTERN]  unpack into ./squashfs-root, what matches or all\n"
    "  --appimage-extract-and-run    unpack into a temporary folder and start the program,\n"
    "                                as without FUSE; so does APPIMAGE_EXTRACT_AND_RUN=1;\n"
    "                                the folder is in TMPDIR, which needs 100 MB\n"
    "  --appimage-mount              mount, print where, and wait for a signal\n"
    "  --appimage-offset             where in this file its file system begins\n"
    "Called by the name gpu-speedup-cli, through a link, the image is the headless program.\n";

static int fail(const char* what, const char* where)
{
    fprintf(stderr, "%s %s: %s.\n", what, where, strerror(errno));
    return 127;
}

static int unpack_here(const struct image_file* image, const char* pattern)
{
    if (mkdir("squashfs-root", 0755) != 0 && errno != EEXIST)
        return fail("Cannot make the folder", "squashfs-root");
    return unpack(image, "squashfs-root", pattern, true) == 0 ? 0 : 1;
}

static int unpack_and_run(const struct image_file* image, char** arguments)
{
    char folder[PATH_MAX];
    if (make_temporary_folder(folder, folder_name, true) != 0)
        return fail("No folder can be made for what is in", image->path);
    if (remove_when_closed(folder) < 0) {
        rmdir(folder);
        return fail("Nothing could remove the unpacked", image->path);
    }
    if (unpack(image, folder, NULL, false) != 0) {
        fputs("Unpacked it needs 100 MB: set TMPDIR to a folder that has as many.\n", stderr);
        return 127;
    }
    return become_program(image, folder, arguments);
}

/// On `folder`; false where that is not possible here.
static int mounted(const struct image_file* image, char folder[PATH_MAX])
{
    if (make_temporary_folder(folder, folder_name, false) != 0)
        return 0;
    if (serve_until_closed(image, folder) >= 0)
        return 1;
    rmdir(folder);
    return 0;
}

static int mount_and_wait(const struct image_file* image)
{
    char folder[PATH_MAX];
    if (!mounted(image, folder)) {
        fprintf(stderr, "There is no FUSE here to mount %s with: use --appimage-extract.\n", image->path);
        return 127;
    }
    puts(folder);
    fflush(stdout);
    for (;;)
        pause();
}

static int run(const struct image_file* image, char** arguments)
{
    const char* const wish = getenv("APPIMAGE_EXTRACT_AND_RUN");
    char folder[PATH_MAX];
    if (!(wish && *wish) && mounted(image, folder))
        return become_program(image, folder, arguments);
    return unpack_and_run(image, arguments);
}

/// Takes the option out of what goes to the program.
static char** without_first(char** arguments)
{
    arguments[1] = arguments[0];
    return arguments + 1;
}

int main(int count, char** arguments)
{
    struct image_file image;
    if (find_image(&image) != 0)
        return 127;
    const char* const option = count > 1 ? arguments[1] : "";
    if (strcmp(option, "--appimage-extract") == 0)
        return unpack_here(&image, count > 2 ? arguments[2] : NULL);
    if (strcmp(option, "--appimage-extract-and-run") == 0)
        return unpack_and_run(&image, without_first(arguments));
    if (strcmp(option, "--appimage-mount") == 0)
        return mount_and_wait(&image);
    if (strcmp(option, "--appimage-offset") == 0)
        return printf("%zu\n", image.offset) < 0;
    if (strcmp(option, "--appimage-version") == 0)
        return puts("GPU Speedup Estimator " VERSION) < 0;
    if (strcmp(option, "--appimage-help") == 0)
        return fputs(help, stdout) < 0;
    if (strncmp(option, "--appimage-", 11) == 0) {
        fprintf(stderr, "%s: there is no such option of the image; see --appimage-help.\n", option);
        return 2;
    }
    return run(&image, arguments);
}
