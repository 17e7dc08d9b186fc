// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace gpuspeedup {

/// While it lives the calling thread may run on all of `cpus`: the threads that a
/// library starts get the affinity of the thread that calls it.
class LibraryThreads
{
public:
    explicit LibraryThreads(std::span<const int> cpus);
    ~LibraryThreads();
    LibraryThreads(const LibraryThreads&) = delete;
    LibraryThreads& operator=(const LibraryThreads&) = delete;

private:
    std::vector<int> before_;
};

} // namespace gpuspeedup
