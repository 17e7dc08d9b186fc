// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/same_machine.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <vector>

namespace gpuspeedup {
namespace {

/// Letters and digits alone: spaces and marks are written in many ways.
std::string essence(std::string_view name)
{
    std::string letters;
    for (const char c : name)
        if (const auto code = static_cast<unsigned char>(c); std::isalnum(code) != 0)
            letters += static_cast<char>(std::tolower(code));
    return letters;
}

bool mayBeEqual(std::string_view a, std::string_view b)
{
    return a.empty() || b.empty() || essence(a) == essence(b);
}

std::vector<std::string> gpuNames(const MachineProfile& profile)
{
    std::vector<std::string> names;
    for (const GpuRecord& gpu : profile.gpus)
        names.push_back(essence(gpu.name));
    std::ranges::sort(names);
    return names;
}

} // namespace

bool isSameMachine(const MachineProfile& a, const MachineProfile& b)
{
    if (essence(a.cpu.name) != essence(b.cpu.name))
        return false;
    if (!a.host.empty() && !b.host.empty() && a.host != b.host)
        return false;
    const std::vector<std::string> gpusOfA = gpuNames(a);
    const std::vector<std::string> gpusOfB = gpuNames(b);
    return std::ranges::includes(gpusOfA, gpusOfB) || std::ranges::includes(gpusOfB, gpusOfA);
}

std::string otherMachineWarning(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                std::string_view cpuHere, std::string_view gpuHere)
{
    assert(!gpu || *gpu < profile.gpus.size());
    const std::string& cpuThere = profile.cpu.name;
    const std::string gpuThere = gpu ? profile.gpus[*gpu].name : std::string();
    const std::string remedy = "; so are its predictions: measure this machine, or leave --machine out.";
    const bool sameCpu = mayBeEqual(cpuThere, cpuHere);
    const bool sameGpu = mayBeEqual(gpuThere, gpuHere);
    if (sameCpu && sameGpu)
        return {};
    if (sameGpu)
        return "The profile is of another machine, with a CPU " + cpuThere + " instead of " +
               std::string(cpuHere) + remedy;
    if (sameCpu)
        return "The profile is of another machine, with a GPU " + gpuThere + " instead of " +
               std::string(gpuHere) + remedy;
    return "The profile is of another machine, with a CPU " + cpuThere + " and a GPU " + gpuThere +
           " instead of " + std::string(cpuHere) + " and " + std::string(gpuHere) + remedy;
}

} // namespace gpuspeedup
