// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

const Figure* figureOf(const Figures& figures, std::string_view name)
{
    const auto found = figures.find(name);
    return found == figures.end() ? nullptr : &found->second;
}

} // namespace

const Figure* findFigure(const MachineProfile& profile, std::string_view name, std::size_t gpu)
{
    constexpr std::string_view cpuPrefix = "cpu.";
    constexpr std::string_view softwarePrefix = "software.";
    if (name.starts_with(cpuPrefix))
        return figureOf(profile.cpu.figures, name.substr(cpuPrefix.size()));
    if (name.starts_with(softwarePrefix)) {
        const std::string_view rest = name.substr(softwarePrefix.size());
        const std::size_t dot = rest.find('.');
        const SoftwareRecord* record = findSoftware(profile, rest.substr(0, dot));
        return record == nullptr || dot == std::string_view::npos
                   ? nullptr
                   : figureOf(record->figures, rest.substr(dot + 1));
    }
    return gpu < profile.gpus.size() ? figureOf(profile.gpus[gpu].figures, name) : nullptr;
}

const SoftwareRecord* findSoftware(const MachineProfile& profile, std::string_view name)
{
    const auto found = std::ranges::find(profile.software, name, &SoftwareRecord::name);
    return found == profile.software.end() ? nullptr : &*found;
}

} // namespace gpuspeedup
