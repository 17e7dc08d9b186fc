// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/affinity.h"

#include <algorithm>
#include <memory>
#include <sched.h>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostCpus = std::size_t{1} << 16;

struct SetDeleter
{
    void operator()(cpu_set_t* set) const { CPU_FREE(set); }
};
using CpuSet = std::unique_ptr<cpu_set_t, SetDeleter>;

} // namespace

std::vector<int> allowedCpus()
{
    for (std::size_t count = 1024; count <= mostCpus;
         count *= 2) { // refused while it is too small for the kernel
        const std::size_t bytes = CPU_ALLOC_SIZE(count);
        const CpuSet set(CPU_ALLOC(count));
        CPU_ZERO_S(bytes, set.get());
        if (sched_getaffinity(0, bytes, set.get()) != 0)
            continue;
        std::vector<int> cpus;
        for (std::size_t cpu = 0; cpu < count; ++cpu)
            if (CPU_ISSET_S(cpu, bytes, set.get()))
                cpus.push_back(static_cast<int>(cpu));
        return cpus;
    }
    return {0};
}

bool pinThisThread(std::span<const int> cpus)
{
    const auto count = static_cast<std::size_t>(1 + *std::max_element(cpus.begin(), cpus.end()));
    const std::size_t bytes = CPU_ALLOC_SIZE(count);
    const CpuSet set(CPU_ALLOC(count));
    CPU_ZERO_S(bytes, set.get());
    for (const int cpu : cpus)
        CPU_SET_S(static_cast<std::size_t>(cpu), bytes, set.get());
    return sched_setaffinity(0, bytes, set.get()) == 0;
}

} // namespace gpuspeedup
