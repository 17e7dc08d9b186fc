// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/measured_machines.h"

#include "model/choices/edits.h"
#include "model/machine/profile_folder.h"
#include "ui/measure/profile_store.h"

namespace gpuspeedup {
namespace {

/// The first GPU of each name.
std::vector<std::size_t> kindsOf(const std::vector<GpuRecord>& gpus)
{
    std::vector<std::size_t> kinds;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < gpus.size(); ++i)
        if (seen.insert(gpus[i].name).second)
            kinds.push_back(i);
    return kinds;
}

} // namespace

std::vector<MeasuredMachine> measuredMachines(const ProfileStore& profiles)
{
    std::vector<MeasuredMachine> machines;
    std::set<std::string> taken;
    for (ProfileStore::Entry& entry : profiles.entries()) {
        if (!entry.problem.isEmpty())
            continue;
        const auto profile = std::make_shared<const MachineProfile>(std::move(entry.profile));
        const std::string name = distinctName(*profile, taken);
        taken.insert(name);
        const std::vector<std::size_t> kinds = kindsOf(profile->gpus);
        for (const std::size_t gpu : kinds)
            machines.push_back(
                {kinds.size() > 1 ? name + " · " + profile->gpus[gpu].name : name, profile, gpu});
        if (kinds.empty())
            machines.push_back({name, profile, 0});
    }
    return machines;
}

std::string problemOf(const Choices& choices, const MeasuredMachine& machine)
{
    return machine.profile->gpus.empty() && std::holds_alternative<MeasuredChoice>(choices.gpu)
               ? "This machine has no GPU: choose one of the catalogue."
               : "";
}

Choices withMachine(Choices choices, const MeasuredMachine& machine)
{
    choices = withCpu(std::move(choices), MeasuredChoice{machine.profile, 0});
    return machine.profile->gpus.empty()
               ? choices
               : withGpu(std::move(choices), MeasuredChoice{machine.profile, machine.gpu});
}

} // namespace gpuspeedup
