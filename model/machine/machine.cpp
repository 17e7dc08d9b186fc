// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/machine.h"

#include <cassert>

namespace gpuspeedup {

std::string_view hostMemoryName(HostMemory memory)
{
    switch (memory) {
    case HostMemory::pinned:
        return "pinned";
    case HostMemory::pageable:
        return "pageable";
    case HostMemory::fresh:
        return "fresh";
    }
    return "";
}

Duration CopyCost::time(DataSize bytes) const
{
    assert(bytes >= DataSize());
    if (bytes == DataSize())
        return {};
    if (belowFreshThreshold != nullptr && bytes < freshThreshold)
        return belowFreshThreshold->time(bytes);
    if (curve != nullptr)
        return curve->time(bytes / byte);
    return latency + bytes / rate;
}

} // namespace gpuspeedup
