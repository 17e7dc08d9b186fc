// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices.h"

namespace gpuspeedup {

bool MeasuredChoice::operator==(const MeasuredChoice& other) const
{
    return gpu == other.gpu && (profile == other.profile || *profile == *other.profile);
}

bool Choices::isPublished() const
{
    Choices fieldsOnly;
    fieldsOnly.fields = fields;
    fieldsOnly.leftOut = leftOut;
    fieldsOnly.learned = learned;
    return *this == fieldsOnly;
}

std::optional<std::string> contradictionIn(const Choices& choices)
{
    const bool hasBaseline = !std::holds_alternative<std::monostate>(choices.cpuBaseline);
    const bool hasTask = !std::holds_alternative<std::monostate>(choices.task);
    if (hasBaseline && choices.typed.contains("cpu_operations_per_second"))
        return "A CPU rate and a CPU baseline are both given: leave one of them out.";
    if (choices.operationsFrom && !std::holds_alternative<Duration>(choices.cpuBaseline))
        return "Operations follow from a kind of code only together with its run time: give both.";
    if (choices.operationsFrom && (hasTask || choices.typed.contains("operations")))
        return "Operations are given, and also follow from the run time: leave one of them out.";
    if (choices.chunks && choices.hostMemory && *choices.hostMemory != HostMemory::pinned)
        return "Copies overlap kernels from pinned host memory only, and " +
               std::string(hostMemoryName(*choices.hostMemory)) +
               " memory is given: take pinned, or no overlap.";
    return std::nullopt;
}

} // namespace gpuspeedup
