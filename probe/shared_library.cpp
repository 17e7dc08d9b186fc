// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/shared_library.h"

#include <dlfcn.h>

namespace gpuspeedup {

std::optional<SharedLibrary> SharedLibrary::find(LibraryFiles fileNames)
{
    for (const char* name : fileNames)
        if (void* const handle = dlopen(name, RTLD_NOW | RTLD_LOCAL))
            return SharedLibrary(handle, name);
    return {};
}

std::string SharedLibrary::loadProblem(LibraryFiles fileNames)
{
    for (const char* name : fileNames) {
        if (dlopen(name, RTLD_NOW | RTLD_LOCAL) != nullptr)
            return {};
        const char* const told = dlerror();
        const std::string problem = told == nullptr ? "" : told;
        if (!problem.starts_with(std::string(name) + ": cannot open shared object file: No such file"))
            return problem;
    }
    return {};
}

SharedLibrary SharedLibrary::require(const char* title, LibraryFiles fileNames)
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
