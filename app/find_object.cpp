// SPDX-License-Identifier: GPL-3.0-or-later
//
// The compiler's static library of exceptions asks the C library for the object that
// holds an address, by a function that glibc has since 2.35. This one stands in its
// place, so that the program starts with glibc 2.34 too; it asks dl_iterate_phdr, as that
// library did before.
// Source: The GNU C Library Reference Manual, "Dynamic Linker Introspection"; elf(5).
#include <algorithm>
#include <cstdint>
#include <dlfcn.h>
#include <link.h>

#if defined DLFO_EH_SEGMENT_TYPE && defined __x86_64__

namespace {

struct Search
{
    std::uintptr_t address;
    dl_find_object* found;
};

void* pointerTo(std::uintptr_t address)
{
    return reinterpret_cast<void*>(address); // NOLINT: what the interface wants
}

/// 1 ends the search.
int lookIn(dl_phdr_info* object, std::size_t, void* data)
{
    const auto& [address, found] = *static_cast<Search*>(data);
    bool holds = false;
    std::uintptr_t first = UINTPTR_MAX;
    std::uintptr_t end = 0;
    std::uintptr_t handlers = 0;
    for (int i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[i];
        const std::uintptr_t begin = object->dlpi_addr + segment.p_vaddr;
        if (segment.p_type == DLFO_EH_SEGMENT_TYPE)
            handlers = begin;
        if (segment.p_type != PT_LOAD)
            continue;
        first = std::min(first, begin);
        end = std::max(end, begin + segment.p_memsz);
        holds = holds || (address >= begin && address - begin < segment.p_memsz);
    }
    if (!holds || handlers == 0)
        return 0;
    *found = {};
    found->dlfo_map_start = pointerTo(first);
    found->dlfo_map_end = pointerTo(end);
    found->dlfo_eh_frame = pointerTo(handlers);
    return 1;
}

} // namespace

/// dlfo_link_map stays null: nothing in this program reads it.
extern "C" int _dl_find_object(void* address, dl_find_object* result) noexcept
{
    Search search{reinterpret_cast<std::uintptr_t>(address), result}; // NOLINT: compared as a number
    return dl_iterate_phdr(lookIn, &search) == 1 ? 0 : -1;
}

#endif
