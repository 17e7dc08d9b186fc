// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/task_options.h"

#include "app/option_value.h"
#include "model/plan/task_json.h"
#include "model/workloads/workload.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

bool isOnMatrices(const TaskKernel& kernel)
{
    return kernel.kernelClass == KernelClass::gemm || kernel.kernelClass == KernelClass::convolution;
}

/// Matrix products of 16-bit numbers run on tensor cores where the GPU has them.
Arithmetic asLibrariesCompute(const Task& task, const Machine* machine)
{
    const Arithmetic typed = task.arithmetic;
    const bool halfPrecision = typed == Arithmetic::fp16 || typed == Arithmetic::bf16;
    if (machine == nullptr || !halfPrecision || !std::ranges::any_of(task.kernels, isOnMatrices))
        return typed;
    return machine->gpu.peak.contains(onTensorCores(typed)) ? onTensorCores(typed) : typed;
}

} // namespace

TaskOptions::TaskOptions(CLI::App& app)
{
    constexpr const char* group = "Task";
    app.add_option("--workload", workload_, "A kind of computation; gpu-speedup-cli workloads lists them")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--set", settings_, "Its sizes, such as m=4096 n=4096; the others keep their defaults")
        ->type_name("KEY=VALUE")
        ->group(group);
    app.add_option("--task", file_, "Several kernels and their data (JSON); - is standard input")
        ->type_name("FILE")
        ->group(group);
    app.add_option(
           "--precision,--dtype", precision_,
           "Number format: fp64, fp32, tf32, fp16, bf16, fp8, int8; fp16-tensor and the like name the "
           "units")
        ->type_name("NAME")
        ->group(group);
}

std::optional<Task> TaskOptions::task(const TaskSetting& setting) const
{
    checkContradictions();
    std::optional<Task> task;
    if (workload_)
        task = readFor("--workload", [&] { return taskOfWorkload(setting); });
    if (file_)
        task = readTaskFile(*file_, setting.gpuFused, setting.cpuFused);
    if (task)
        task->arithmetic = asLibrariesCompute(*task, setting.machine);
    return task;
}

std::optional<Arithmetic> TaskOptions::precision() const
{
    if (!precision_)
        return std::nullopt;
    if (const ArithmeticInfo* const info = findArithmetic(*precision_))
        return info->arithmetic;
    std::vector<std::string_view> names;
    for (const ArithmeticInfo& info : arithmetics())
        names.push_back(info.name);
    failUnknownName("--precision", *precision_, names);
}

Task TaskOptions::taskOfWorkload(const TaskSetting& setting) const
{
    const Workload& workload = workloadNamed(*workload_);
    WorkloadValues values = readFor("--set", [&] { return readWorkloadValues(workload, settings_); });
    if (values.dtype && precision_)
        throw UsageError("--precision: --set gives the dtype as well; leave one of them out.");
    if (precision_)
        values.dtype = precision();
    return taskOf(workload, values, setting.gpuFused, setting.cpuFused);
}

void TaskOptions::checkContradictions() const
{
    if (workload_ && file_)
        throw UsageError("--task: --workload gives a task as well; leave one of them out.");
    if (!settings_.empty() && !workload_)
        throw UsageError("--set: Sizes belong to a workload; give --workload NAME as well.");
    if (file_ && file_->empty())
        throw UsageError("--task: No file is named; give its name, or - for standard input.");
    if (precision_ && file_)
        throw UsageError("--precision: The task file says its dtype; change it there.");
    if (precision_ && !workload_)
        throw UsageError("--precision: The number format is that of a task; give --workload as well.");
}

} // namespace gpuspeedup
