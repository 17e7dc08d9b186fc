// SPDX-License-Identifier: GPL-3.0-or-later
#include "installer/image/image_file.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/// The program ends with the table of its sections. 0 where it cannot be read.
static size_t end_of_program(int file)
{
    Elf64_Ehdr header;
    if (pread(file, &header, sizeof header, 0) != (ssize_t)sizeof header)
        return 0;
    if (memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
        return 0;
    return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

int find_image(struct image_file* image)
{
    const ssize_t length = readlink("/proc/self/exe", image->path, sizeof image->path - 1);
    const int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    if (length < 0 || file < 0) {
        fprintf(stderr, "This image cannot read itself through /proc/self/exe (%s): mount /proc.\n",
                strerror(errno));
        return -1;
    }
    image->path[length] = '\0';
    image->offset = end_of_program(file);
    close(file);
    if (image->offset == 0) {
        fprintf(stderr, "%s is damaged: download it again.\n", image->path);
        return -1;
    }
    return 0;
}
