// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/plan/build_plan.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/task_json.h"
#include "tests/fuzz/require.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

namespace gpuspeedup {
namespace {

std::optional<Task> readTask(const std::string& text, bool fused)
{
    try {
        return taskFromJson(text, "input", fused, fused);
    } catch (const Error& error) {
        require(std::string_view(error.what()).ends_with('.') ||
                    std::string_view(error.what()).ends_with('?'),
                "a refusal is a sentence");
        return {};
    }
}

void requireCount(double count)
{
    require(std::isfinite(count) && count >= 0, "a count is finite and not negative");
}

void checkKernels(const Task& task)
{
    require(!task.kernels.empty() && task.kernels.size() <= Plan::mostKernels, "a task has 1 to 64 kernels");
    require(task.operations() > Work(), "a task has operations");
    for (const TaskKernel& kernel : task.kernels) {
        for (const double count : {kernel.operations.si(), kernel.traffic.si(), kernel.cpuTraffic.si(),
                                   kernel.launches, kernel.calls})
            requireCount(count);
        for (const auto& positions : {kernel.reads, kernel.writes})
            for (const std::size_t i : positions)
                require(i < task.buffers.size(), "a kernel uses the task's buffers");
    }
}

void checkCopies(const Task& task)
{
    const TaskCopies each = copiesOfEachKernel(task);
    const TaskCopies resident = copiesWhenResident(task);
    constexpr double rounding = 1 + 1e-12; // of sums in another order
    require(resident.toGpu <= rounding * each.toGpu && resident.fromGpu <= rounding * each.fromGpu,
            "resident data crosses the link no more often");
    require(resident.toGpuCount <= rounding * each.toGpuCount &&
                resident.fromGpuCount <= rounding * each.fromGpuCount,
            "resident data takes no more copies");
    requireCount(intermediateSize(task) / byte);
}

/// The plan of the task is refused with a sentence, or has times or says why not.
void checkPlan(const Task& task)
{
    PlanRequest request;
    request.scenario.scenario = {.cpuRate = 1 * gigaflops,
                                 .gpuRate = 1 * teraflops,
                                 .operations = 1 * operation,
                                 .linkRate = 1 * gigabytePerSecond,
                                 .data = {},
                                 .launchOverhead = 1 * microsecond,
                                 .launches = 1,
                                 .name = {},
                                 .note = {}};
    request.task = task;
    try {
        const PlanEstimate e = evaluate(buildPlan(request));
        require(e.fault != PlanFault::none || (std::isfinite(e.speedup) && e.speedup > 0),
                "a speedup is finite and above zero");
    } catch (const Error& error) {
        require(std::string_view(error.what()).ends_with('.'), "a refusal is a sentence");
    }
}

} // namespace
} // namespace gpuspeedup

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gpuspeedup;
    const std::string text(data, data + size);
    for (const bool fused : {false, true}) {
        const auto task = readTask(text, fused);
        if (!task)
            continue;
        checkKernels(*task);
        checkCopies(*task);
        checkPlan(*task);
    }
    return 0;
}
