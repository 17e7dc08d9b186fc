// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify_python.h"

#include "model/software/software_figures.h"
#include "probe/python/python_tasks.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double secondsOfTask = 0.04;
constexpr double secondsOfThoroughTask = 1;

/// "CuPy 14.2.0".
std::string titleOf(const PythonTasks& tasks, const std::string& name)
{
    const SoftwarePackage* const package = findSoftwarePackage(name);
    std::string title(package == nullptr ? std::string_view(name) : package->title);
    const auto record = std::ranges::find(tasks.software, name, &SoftwareRecord::name);
    if (record != tasks.software.end() && !record->version.empty())
        title += " " + record->version;
    return title;
}

PythonTaskRequest taskRequest(const VerifyRequest& request, const MachineProfile& profile,
                              std::optional<std::size_t> gpu)
{
    PythonTaskRequest tasks;
    tasks.python = *request.python;
    tasks.python.limitSeconds = request.thorough ? 3600 : 300; // of all tasks of a package
    tasks.sizes = request.sizes;
    tasks.secondsOfTask = request.thorough ? secondsOfThoroughTask : secondsOfTask;
    for (const ReferenceWorkload* workload : request.workloads)
        tasks.workloads.emplace_back(workload->name);
    if (!gpu)
        return tasks;
    tasks.python.device = profile.gpus[*gpu].index;
    for (const SoftwarePackage& package : softwarePackages())
        if (package.needsGpu && request.wants(package.name))
            tasks.stacks.emplace_back(package.name);
    return tasks;
}

VerifiedTask verified(const PythonTask& task, const PythonTasks& all,
                      const std::shared_ptr<const MachineProfile>& profile, std::optional<std::size_t> gpu)
{
    VerifiedTask row{.workload = task.task.workload,
                     .label = task.task.label,
                     .values = {.sizes = task.task.sizes, .dtype = Arithmetic::fp32, .fused = {}},
                     .stack = task.stack.empty() ? "numpy" : task.stack,
                     .cpuCode = CpuCode::numpy,
                     .cpuBy = titleOf(all, "numpy"),
                     .gpuBy = task.stack.empty() ? std::string() : titleOf(all, task.stack),
                     .measured = task.rounds,
                     .predicted = {},
                     .problem = task.problem};
    if (row.measured.empty())
        return row;
    try {
        row.predicted = predictedTimes(profile, task.stack.empty() ? std::nullopt : gpu,
                                       workloadNamed(row.workload), row.values, CpuCode::numpy, task.stack);
    } catch (const Error& error) {
        row.problem = error.what();
    }
    return row;
}

} // namespace

void verifyPython(const VerifyRequest& request, const std::shared_ptr<const MachineProfile>& profile,
                  std::optional<std::size_t> gpu, const std::atomic<bool>& cancelled,
                  const VerificationSink& tell, Verification& result)
{
    const MeasureSettings settings{.thorough = request.thorough, .cancelled = &cancelled};
    const PythonTasks tasks =
        runPythonTasks(taskRequest(request, *profile, gpu), settings, [&](const std::string& doing) {
            VerificationEvent event;
            event.kind = VerificationEvent::Kind::progress;
            event.doing = doing;
            event.done = result.tasks.size();
            event.steps = result.tasks.size() + 1;
            tell(event);
        });
    if (!tasks.problem.empty() && tasks.tasks.empty() && !cancelled) {
        if (result.tasks.empty())
            throw Error(tasks.problem);
        const Workload& any = *workloads().front();
        VerifiedTask row;
        row.workload = any.name;
        row.label = any.title;
        row.values = defaultValues(any);
        row.stack = "numpy";
        row.cpuCode = CpuCode::numpy;
        row.problem = tasks.problem;
        result.tasks.push_back(std::move(row));
    }
    for (const PythonTask& task : tasks.tasks) {
        if (findWorkload(task.task.workload) == nullptr)
            continue;
        result.tasks.push_back(verified(task, tasks, profile, gpu));
        VerificationEvent event;
        event.kind = VerificationEvent::Kind::row;
        event.index = result.tasks.size() - 1;
        event.task = result.tasks.back();
        tell(event);
    }
}

} // namespace gpuspeedup
