// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/library_threads.h"

#include "probe/cpu/affinity.h"

namespace gpuspeedup {

LibraryThreads::LibraryThreads(std::span<const int> cpus) : before_(allowedCpus())
{
    pinThisThread(cpus);
}

LibraryThreads::~LibraryThreads()
{
    pinThisThread(before_);
}

} // namespace gpuspeedup
