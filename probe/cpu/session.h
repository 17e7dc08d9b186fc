// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "probe/cpu/cpu_kernels.h"
#include "probe/cpu/memory_region.h"
#include "probe/cpu/thread_team.h"
#include "probe/cpu/topology.h"

#include <optional>

namespace gpuspeedup {

/// What the measurements of the CPU share. Lives on one thread, which it pins.
class CpuSession
{
public:
    explicit CpuSession(CpuTopology topology);

    [[nodiscard]] const CpuTopology& topology() const { return topology_; }
    [[nodiscard]] const CpuKernels& kernels() const { return kernels_; }
    /// One member for each core to load, pinned.
    [[nodiscard]] ThreadTeam& team() { return team_; }

    /// At least `bytes` of random numbers in [1, 2), which the first `members` members
    /// will share out; each one's share lies near its core. Kept for later requests.
    /// Throws Error where the system does not give it.
    [[nodiscard]] const MemoryRegion& memory(std::size_t members, std::size_t bytes, Pages pages);

    /// The clock seen under the load of a peak throughput measurement on `members` members.
    void noteClock(double hertz, std::size_t members);

    /// The processor as known so far, without figures.
    [[nodiscard]] CpuRecord record() const;

private:
    CpuTopology topology_;
    const CpuKernels& kernels_;
    ThreadTeam team_;
    std::optional<MemoryRegion> memory_;
    std::size_t memoryMembers_ = 0; ///< that have touched it first
    std::optional<double> clockHz_;
    std::size_t clockMembers_ = 0;
};

} // namespace gpuspeedup
