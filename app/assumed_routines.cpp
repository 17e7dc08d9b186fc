// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assumed_routines.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// A call whose time by size a thorough run measures.
bool isMeasuredCall(const ReferenceWorkload& reference)
{
    const Workload* const workload = findWorkload(reference.name);
    return workload != nullptr && !workload->measuredAs.empty();
}

bool holdsRoutines(const Figures& figures)
{
    return std::ranges::any_of(figures,
                               [](const auto& figure) { return figure.first.starts_with("throughput."); });
}

} // namespace

std::string assumedRoutinesNote(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                std::span<const ReferenceWorkload* const> workloads)
{
    const bool isAsked = workloads.empty()
                             ? std::ranges::any_of(referenceWorkloads(), isMeasuredCall)
                             : std::ranges::any_of(workloads, [](const ReferenceWorkload* workload) {
                                   return isMeasuredCall(*workload);
                               });
    const bool areThere =
        holdsRoutines(profile.cpu.figures) && (!gpu || holdsRoutines(profile.gpus[*gpu].figures));
    if (!isAsked || areThere)
        return {};
    return "The profile holds no library routines by size, so that they are predicted from assumed "
           "fractions of the peak: measure again with --thorough, and with --python for packages.";
}

} // namespace gpuspeedup
