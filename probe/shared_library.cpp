// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/shared_library.h"

#include <dlfcn.h>

namespace gpuspeedup {

std::optional<SharedLibrary> SharedLibrary::find(std::initializer_list<const char*> fileNames)
{
    for (const char* name : fileNames)
        if (void* const handle = dlopen(name, RTLD_NOW | RTLD_LOCAL))
            return SharedLibrary(handle, name);
    return {};
}

SharedLibrary SharedLibrary::require(const char* title, std::initializer_list<const char*> fileNames)
{
    if (const auto library = find(fileNames))
        return *library;
    std::string names;
    for (const char* name : fileNames)
        if (name[0] != '/')
            names += (names.empty() ? "" : ", ") + std::string(name);
    throw Unsupported(std::string(title) + " is not installed (" + names +
                      "); install it or add its folder to LD_LIBRARY_PATH.");
}

void* SharedLibrary::symbol(const char* name) const
{
    void* const found = dlsym(handle_, name);
    if (found == nullptr)
        throw Unsupported(fileName_ + " has no function " + name + "; another version is needed.");
    return found;
}

} // namespace gpuspeedup
