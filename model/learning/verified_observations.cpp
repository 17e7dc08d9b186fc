// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/verified_observations.h"

#include "model/learning/observed_work.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// What both sides of a task have in common.
ObservedPair commonOf(const VerifiedTask& task, const Verification& verification)
{
    ObservedWork work = observedWork(task.workload);
    return {.workload = std::move(work.name),
            .kernelClass = work.kernelClass,
            .sizes = sizesText(task),
            .stack = task.stack,
            .cpuCode = std::string(cpuCodeInfo(task.cpuCode).name),
            .device = {},
            .predicted = {},
            .measured = {},
            .moment = verification.measuredAt,
            .modelVersion = verification.modelVersion};
}

} // namespace

std::vector<ObservedPair> observationsOf(const Verification& verification)
{
    std::vector<ObservedPair> pairs;
    if (verification.gpuWasBusy || verification.isOfAnotherMachine)
        return pairs;
    for (const VerifiedTask& task : verification.tasks) {
        const std::optional<TaskTimes> measured = task.typical();
        if (!measured || !task.predicted)
            continue;
        const auto add = [&](ObservedSide side, const std::string& device, Duration predicted,
                             Duration took) {
            if (device.empty() || !(predicted > Duration{}) || !(took > Duration{}))
                return;
            ObservedPair pair = commonOf(task, verification);
            pair.side = side;
            pair.device = device;
            pair.predicted = predicted;
            pair.measured = took;
            pairs.push_back(std::move(pair));
        };
        if (!verification.cpuWasBusy)
            add(ObservedSide::cpu, verification.cpu, task.predicted->cpu, measured->cpu);
        if (measured->gpu && task.predicted->gpu)
            add(ObservedSide::gpu, verification.gpu, task.predicted->gpu->whole, measured->gpu->whole);
    }
    return pairs;
}

void addObservations(MachineProfile& profile, std::vector<ObservedPair> observations)
{
    std::vector<ObservedPair>& all = profile.observations;
    for (ObservedPair& pair : observations)
        if (std::ranges::find(all, pair) == all.end())
            all.push_back(std::move(pair));
    if (all.size() > mostObservations)
        all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(mostObservations));
}

} // namespace gpuspeedup
