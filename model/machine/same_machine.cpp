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
                                const MachineHere& here)
{
    assert(!gpu || *gpu < profile.gpus.size());
    const std::string& cpuThere = profile.cpu.name;
    const std::string gpuThere = gpu ? profile.gpus[*gpu].name : std::string();
    const std::string remedy = "; so are its predictions: measure this machine, or leave --machine out.";
    const bool sameCpu = mayBeEqual(cpuThere, here.cpu);
    const bool sameGpu = mayBeEqual(gpuThere, here.gpu);
    const bool sameCores = profile.cpu.cores == 0 || here.cores == 0 || profile.cpu.cores == here.cores;
    if (!sameCpu && !sameGpu)
        return "The profile is of another machine, with a CPU " + cpuThere + " and a GPU " + gpuThere +
               " instead of " + here.cpu + " and " + here.gpu + remedy;
    if (!sameCpu)
        return "The profile is of another machine, with a CPU " + cpuThere + " instead of " + here.cpu +
               remedy;
    if (!sameGpu)
        return "The profile is of another machine, with a GPU " + gpuThere + " instead of " + here.gpu +
               remedy;
    if (!sameCores)
        return "The profile is of another machine, or of another number of its cores, " +
               std::to_string(profile.cpu.cores) + " instead of " + std::to_string(here.cores) + remedy;
    return {};
}

} // namespace gpuspeedup
