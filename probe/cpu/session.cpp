// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/session.h"

namespace gpuspeedup {

CpuSession::CpuSession(CpuTopology topology)
    : topology_(std::move(topology)), kernels_(*supportedKernels().front()), team_(topology_.coresToLoad())
{}

const MemoryRegion& CpuSession::memory(std::size_t members, std::size_t bytes, Pages pages)
{
    const bool nearAll = topology_.numaNodes == 1;
    if (nearAll)
        members = team_.size(); // who touches it first does not matter: as many as there are
    if (memory_ && memory_->bytes() >= bytes && memory_->pages() == pages && memoryMembers_ == members)
        return *memory_;
    memory_.reset(); // before the next one is asked for
    memory_.emplace(bytes, pages);
    memoryMembers_ = members;
    team_.run(members,
              [&](std::size_t member) { fillRandom(memory_->part(member, members, bytes), member); });
    return *memory_;
}

void CpuSession::noteClock(double hertz, std::size_t members)
{
    if (members < clockMembers_) // the clock with all cores busy is the one to state
        return;
    clockHz_ = hertz;
    clockMembers_ = members;
}

CpuRecord CpuSession::record() const
{
    CpuRecord record;
    record.name = topology_.name;
    record.instructionSet = kernels_.instructionSet;
    record.cores = team_.size();
    const bool isLimited = team_.size() < topology_.cores.size(); // to less time than its processors have
    record.threads = isLimited ? team_.size() : topology_.threads.size();
    record.clockHz = clockHz_;
    record.memoryBytes = topology_.memoryBytes;
    return record;
}

} // namespace gpuspeedup
