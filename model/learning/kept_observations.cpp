// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/kept_observations.h"

#include "model/error.h"
#include "model/estimate.h"
#include "model/learning/verified_observations.h"
#include "model/verification/verification.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

/// What the profile predicts of the observed run; absent where it does not.
std::optional<Duration> predictedAnew(const std::shared_ptr<const MachineProfile>& profile,
                                      const ObservedPair& pair)
{
    const Workload* const workload = findWorkload(pair.workload);
    const CpuCodeInfo* const code = findCpuCode(pair.cpuCode);
    if (workload == nullptr || code == nullptr)
        return std::nullopt;
    const bool onGpu = pair.side == ObservedSide::gpu;
    const auto gpu = std::ranges::find(profile->gpus, pair.device, &GpuRecord::name);
    if (onGpu ? gpu == profile->gpus.end() : profile->cpu.name != pair.device)
        return std::nullopt;
    try {
        const WorkloadValues values = valuesOfSizes(*workload, pair.sizes);
        if (!onGpu)
            return predictedTimes(profile, std::nullopt, *workload, values, code->code).cpu;
        const auto position = static_cast<std::size_t>(gpu - profile->gpus.begin());
        return predictedTimes(profile, position, *workload, values, code->code, pair.stack).gpuTime();
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace

void keepObservations(MachineProfile& profile, std::vector<ObservedPair> earlier)
{
    const auto figures = std::make_shared<const MachineProfile>(profile);
    for (ObservedPair& pair : earlier) {
        if (pair.origin != ObservedPair::Origin::verify)
            continue;
        const std::optional<Duration> predicted = predictedAnew(figures, pair);
        if (!predicted || !(*predicted > Duration{}))
            continue;
        pair.predicted = *predicted;
        pair.modelVersion = modelVersion;
    }
    addObservations(profile, std::move(earlier));
}

} // namespace gpuspeedup
