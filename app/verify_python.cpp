// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify_python.h"

#include "model/software/software_figures.h"
#include "model/workloads/array_code.h"
#include "probe/python/task_pace.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double secondsOfTask = 0.04;
constexpr double secondsOfThoroughTask = 1;

PythonTaskRequest taskRequest(const VerifyRequest& request)
{
    PythonTaskRequest tasks;
    tasks.python = *request.python;
    tasks.python.limitSeconds = request.thorough ? 3600 : 300; // of all tasks of a package
    tasks.sizes = request.sizes;
    tasks.secondsOfTask = request.thorough ? secondsOfThoroughTask : secondsOfTask;
    for (const ReferenceWorkload* workload : request.workloads)
        tasks.workloads.emplace_back(workload->name);
    return tasks;
}

std::size_t countTasks(const VerifyRequest& request)
{
    if (request.workloads.empty())
        return static_cast<std::size_t>(std::ranges::count_if(referenceWorkloads(), runsThroughPython));
    return static_cast<std::size_t>(std::ranges::count_if(
        request.workloads, [](const ReferenceWorkload* workload) { return runsThroughPython(*workload); }));
}

/// NumPy, and those that are asked for.
PythonRequest surveyRequest(const VerifyRequest& request, bool hasGpu)
{
    PythonRequest survey = *request.python;
    survey.packages = {"numpy"};
    for (const SoftwarePackage& package : softwarePackages())
        if (package.needsGpu && hasGpu && request.wants(package.name))
            survey.packages.emplace_back(package.name);
    return survey;
}

/// Runs Python's tasks and makes rows of them.
class PythonRows
{
public:
    PythonRows(const PythonPlace& place, const VerificationSink& tell, Verification& result)
        : place_(place), tell_(tell), result_(result), first_(result.tasks.size())
    {}

    void take(std::size_t index, const PythonTask& task);
    void tellProgress(const PythonTaskProgress& progress) const;

private:
    void predict(VerifiedTask& row, bool onGpu) const;

    const PythonPlace& place_;
    const VerificationSink& tell_;
    Verification& result_;
    std::size_t first_; ///< of Python's rows
};

void PythonRows::take(std::size_t index, const PythonTask& task)
{
    if (findWorkload(task.task.workload) == nullptr)
        return;
    index += first_;
    if (result_.tasks.size() <= index)
        result_.tasks.resize(index + 1);
    VerifiedTask& row = result_.tasks[index];
    const std::string stack = task.stack.empty() ? "numpy" : task.stack;
    const bool onGpu = !task.rounds.empty() && task.rounds.front().gpu.has_value();
    const bool isPredicted = row.predicted && row.stack == stack && row.predicted->gpu.has_value() == onGpu;
    if (!isPredicted)
        row.predicted.reset();
    row.workload = task.task.workload;
    row.label = task.task.label;
    row.values = WorkloadValues{.sizes = task.task.sizes, .dtype = Arithmetic::fp32, .fused = {}};
    row.stack = stack;
    row.cpuCode = CpuCode::numpy;
    row.cpuBy = task.cpuBy;
    row.gpuBy = task.gpuBy;
    row.measured = task.rounds;
    row.problem = task.problem;
    if (!isPredicted && !row.measured.empty())
        predict(row, onGpu);
    tell_({.kind = VerificationEvent::Kind::row, .index = index, .task = row});
}

void PythonRows::predict(VerifiedTask& row, bool onGpu) const
{
    try {
        row.predicted =
            predictedTimes(place_.profile, onGpu ? place_.gpu : std::nullopt, workloadNamed(row.workload),
                           row.values, CpuCode::numpy, onGpu ? row.stack : std::string());
    } catch (const Error& error) {
        if (row.problem.empty())
            row.problem = error.what();
    }
}

void PythonRows::tellProgress(const PythonTaskProgress& progress) const
{
    tell_({.kind = VerificationEvent::Kind::progress,
           .done = place_.stepsBefore + progress.done,
           .steps = place_.stepsBefore + progress.all,
           .doing = progress.doing,
           .secondsLeft = progress.secondsLeft});
}

} // namespace

bool runsThroughPython(const ReferenceWorkload& reference)
{
    const Workload* const workload = findWorkload(reference.name);
    return workload != nullptr && !arrayCode(*workload, defaultValues(*workload).sizes).steps.empty();
}

PythonPart planPython(const VerifyRequest& request, bool hasGpu, const std::atomic<bool>& cancelled,
                      Verification& result)
{
    PythonPart part;
    const MeasureSettings settings{.thorough = request.thorough, .cancelled = &cancelled};
    const PythonSurvey survey = surveyPython(surveyRequest(request, hasGpu), settings);
    if (cancelled)
        return part;
    const auto numpy = std::ranges::find(survey.software, "numpy", &SoftwareRecord::name);
    std::string problem = survey.problem;
    if (problem.empty() && numpy != survey.software.end())
        problem = numpy->problem;
    if (!problem.empty() && !request.wants("c++"))
        throw Error(problem);
    if (!problem.empty()) {
        result.warnings.push_back(problem);
        part.problem = problem;
        return part;
    }
    for (const ReferenceWorkload* workload : request.workloads)
        if (!runsThroughPython(*workload))
            result.warnings.push_back("The workload " + std::string(workload->name) +
                                      " runs through C++ alone.");
    if (!hasGpu && !request.stacks.empty())
        result.warnings.emplace_back("Without a GPU NumPy is all that is checked of Python.");
    part.request = taskRequest(request);
    for (const SoftwareRecord& record : survey.software)
        if (record.name != "numpy" && record.problem.empty())
            part.request.stacks.push_back(record.name);
        else if (!record.problem.empty())
            result.warnings.push_back(record.problem);
    TaskPace pace(part.request.stacks.size(), part.request.secondsOfTask);
    pace.setTasks(countTasks(request));
    pace.setRows(countTasks(request) * request.sizes);
    part.rows = countTasks(request) * request.sizes * std::max<std::size_t>(1, part.request.stacks.size());
    part.steps = pace.all();
    part.secondsLeft = pace.secondsLeft();
    return part;
}

std::string verifyPython(const PythonPart& part, const PythonPlace& place, const std::atomic<bool>& cancelled,
                         const VerificationSink& tell, Verification& result)
{
    PythonTaskRequest request = part.request;
    if (place.gpu)
        request.python.device = place.profile->gpus[*place.gpu].index;
    else
        request.stacks.clear();
    PythonRows rows(place, tell, result);
    const PythonTaskListener listener{
        .progress = [&](const PythonTaskProgress& progress) { rows.tellProgress(progress); },
        .row = [&](std::size_t index, const PythonTask& task) { rows.take(index, task); }};
    const PythonTasks tasks = runPythonTasks(request, {.cancelled = &cancelled}, listener);
    std::erase_if(result.tasks,
                  [](const VerifiedTask& task) { return task.workload.empty(); }); // not reached
    result.warnings.insert(result.warnings.end(), tasks.notices.begin(), tasks.notices.end());
    if (cancelled)
        return {};
    if (tasks.problem.empty())
        return tasks.endedBy;
    if (result.tasks.empty())
        throw Error(tasks.problem);
    result.warnings.push_back(tasks.problem);
    return tasks.problem;
}

} // namespace gpuspeedup
