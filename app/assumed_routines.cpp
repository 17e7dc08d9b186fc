// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assumed_routines.h"

#include "model/machine/measured_figures.h"
#include "model/machine/profile_machine.h"
#include "model/plan/cpu_code.h"

#include <string_view>

namespace gpuspeedup {
namespace {

std::vector<const ReferenceWorkload*> usualWorkloads()
{
    std::vector<const ReferenceWorkload*> all;
    for (const ReferenceWorkload& workload : referenceWorkloads())
        all.push_back(&workload);
    return all;
}

/// Of a GPU's routines matrix by vector is not measured by size: the memory's bandwidth says what it takes.
bool followsFromBandwidthOnGpus(std::string_view routine)
{
    return routine == "gemv";
}

} // namespace

std::string assumedRoutinesNote(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                std::span<const ReferenceWorkload* const> workloads)
{
    const MeasuredCalls onCpu = cpuFigures(profile).calls;
    const MeasuredCalls onGpu = gpu ? gpuFigures(profile, *gpu).calls : MeasuredCalls();
    const std::vector<const ReferenceWorkload*> usual = usualWorkloads();
    std::string names;
    for (const ReferenceWorkload* const reference : workloads.empty() ? std::span(usual) : workloads) {
        const Workload* const workload = findWorkload(reference->name);
        if (workload == nullptr || workload->measuredAs.empty())
            continue;
        TaskKernel kernel;
        kernel.measuredAs = workload->measuredAs;
        const Arithmetic format = Arithmetic::fp32; // of all reference programs
        const bool isMeasured = measuredCalls(onCpu, kernel, format) != nullptr &&
                                (!gpu || followsFromBandwidthOnGpus(kernel.measuredAs) ||
                                 measuredCalls(onGpu, kernel, format) != nullptr);
        if (!isMeasured)
            names += (names.empty() ? "" : ", ") + std::string(reference->name);
    }
    if (names.empty())
        return {};
    return "Library calls were not measured by size: " + names +
           ". They are predicted from assumed fractions of the peak; with the profile of a thorough "
           "measurement they are predicted from what they took.";
}

} // namespace gpuspeedup
