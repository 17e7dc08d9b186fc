// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"

namespace gpuspeedup {

const Figure* findFigure(const MachineProfile& profile, std::string_view name, std::size_t gpu)
{
    constexpr std::string_view cpuPrefix = "cpu.";
    const bool ofCpu = name.starts_with(cpuPrefix);
    if (!ofCpu && gpu >= profile.gpus.size())
        return nullptr;
    const Figures& figures = ofCpu ? profile.cpu.figures : profile.gpus[gpu].figures;
    const auto found = figures.find(ofCpu ? name.substr(cpuPrefix.size()) : name);
    return found == figures.end() ? nullptr : &found->second;
}

} // namespace gpuspeedup
