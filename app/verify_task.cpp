// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify_task.h"

#include "model/error.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

TaskTimes timesOf(const ReferenceTimes& round)
{
    TaskTimes times{.cpu = round.cpu.median * second, .gpu = {}};
    if (round.gpu)
        times.gpu = GpuTimes{.copyIn = round.gpu->copyIn.median * second,
                             .compute = round.gpu->compute.median * second,
                             .copyOut = round.gpu->copyOut.median * second,
                             .whole = round.gpu->whole.median * second};
    return times;
}

bool ranOnGpu(const ReferenceRow& row)
{
    return std::ranges::any_of(row.rounds, [](const ReferenceTimes& round) { return round.gpu.has_value(); });
}

} // namespace

VerifiedTask verifiedTask(const ReferenceRow& row, const std::shared_ptr<const MachineProfile>& profile,
                          std::optional<std::size_t> gpu)
{
    VerifiedTask task;
    task.workload = row.workload->name;
    task.label = row.workload->label;
    task.values = row.rounds.empty() ? row.workload->values(row.elements) : row.values;
    task.cpuCode = row.cpuBy == "OpenBLAS" ? CpuCode::blas : CpuCode::allCores;
    task.cpuBy = row.cpuBy;
    task.gpuBy = row.gpuBy;
    for (const ReferenceTimes& round : row.rounds)
        task.measured.push_back(timesOf(round));
    task.problem = row.problem;
    if (row.rounds.empty())
        return task;
    if (!ranOnGpu(row))
        gpu.reset();
    try {
        task.predicted =
            predictedTimes(profile, gpu, *findWorkload(task.workload), task.values, task.cpuCode);
    } catch (const Error& error) {
        task.problem = error.what();
    }
    return task;
}

} // namespace gpuspeedup
