// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/measurement.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>

namespace gpuspeedup {

/// File names of one library, or paths; the preferred one first. See library_files.h.
using LibraryFiles = std::span<const char* const>;

/// A library found at run time. It stays loaded until the process ends, since the
/// threads that some libraries start run its code.
class SharedLibrary
{
public:
    /// The first of `fileNames` that the system's loader finds and can load.
    [[nodiscard]] static std::optional<SharedLibrary> find(LibraryFiles fileNames);
    [[nodiscard]] static std::optional<SharedLibrary> find(std::initializer_list<const char*> fileNames)
    {
        return find(LibraryFiles(fileNames.begin(), fileNames.size()));
    }

    /// Why the first of `fileNames` that is there cannot be loaded, in the loader's words; empty where none
    /// is there, or where it can.
    [[nodiscard]] static std::string loadProblem(LibraryFiles fileNames);

    /// The same, but throws Unsupported with a sentence that names `title` and the files.
    [[nodiscard]] static SharedLibrary require(const char* title, LibraryFiles fileNames);
    [[nodiscard]] static SharedLibrary require(const char* title,
                                               std::initializer_list<const char*> fileNames)
    {
        return require(title, LibraryFiles(fileNames.begin(), fileNames.size()));
    }

    [[nodiscard]] const std::string& fileName() const { return fileName_; }

    /// The function pointer of that type; throws Unsupported where the library has none so named.
    template <class Function> [[nodiscard]] Function function(const char* name) const
    {
        return reinterpret_cast<Function>(symbol(name));
    }

private:
    SharedLibrary(void* handle, const char* fileName) : handle_(handle), fileName_(fileName) {}
    [[nodiscard]] void* symbol(const char* name) const;

    void* handle_;
    std::string fileName_;
};

} // namespace gpuspeedup
