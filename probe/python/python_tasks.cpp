// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/python_tasks.h"

#include "model/software/software_figures.h"
#include "model/software/software_problem.h"
#include "model/value_format.h"
#include "probe/python/task_pace.h"
#include "probe/sampler.h"

#include <algorithm>
#include <map>
#include <optional>

namespace gpuspeedup {
namespace {

const std::string numpy = "numpy";

std::string joined(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ",") + name;
    return list;
}

std::vector<std::string> argumentsOf(const PythonTaskRequest& request)
{
    return {"verify",
            "--stacks=" + joined(request.stacks),
            "--workloads=" + joined(request.workloads),
            "--sizes=" + std::to_string(request.sizes),
            "--task-seconds=" + exactText(request.secondsOfTask),
            "--limit=" + exactText(request.python.limit()),
            "--device=" + std::to_string(request.python.device)};
}

/// One run of the script, line by line.
class TaskRun
{
public:
    TaskRun(const PythonTaskRequest& request, const PythonTaskListener& listener)
        : request_(request), listener_(listener), pace_(request.stacks.size(), request.secondsOfTask)
    {}

    void take(const std::string& text);
    [[nodiscard]] PythonTasks finish() { return std::move(result_); }

private:
    void addRow(const std::string& text);
    void begin(const std::string& name);
    void takeNumpy(const ScriptTime& time);
    void takePackage(const std::string& name, const ScriptTime& time);
    void takeProblem(const ScriptLine& line);
    void takeOver(PythonTask& task, const std::string& name);
    void keepCpuAlone(PythonTask& task, std::size_t row, const std::string& problem);
    void tellRow(std::size_t index) const;
    void tellProgress(const std::string& doing) const;
    void step(std::size_t row);
    [[nodiscard]] std::string titleOf(const std::string& name) const;
    [[nodiscard]] std::string problemOf(const std::string& name, const ScriptTime& time) const;

    const PythonTaskRequest& request_;
    const PythonTaskListener& listener_;
    TaskPace pace_;
    std::size_t rowsToCome_ = 0;
    std::vector<std::vector<Duration>> cpu_; ///< of each row NumPy's time in each run
    std::string of_;                         ///< the package that runs
    std::optional<std::size_t> first_;       ///< where its tasks begin; absent: it has done none yet
    bool takenOver_ = false;                 ///< NumPy's tasks, by a package
    std::map<std::string, std::string> versions_;
    PythonTasks result_;
};

const SoftwarePackage& packageNamed(const std::string& name)
{
    const SoftwarePackage* const found = findSoftwarePackage(name);
    return found == nullptr ? softwarePackages().front() : *found;
}

void TaskRun::take(const std::string& text)
{
    const ScriptLine line = scriptLineFrom(text);
    if (line.kind == "plan") {
        rowsToCome_ = scriptPlanFrom(text);
        pace_.setRows(rowsToCome_);
        pace_.beginSizing(steadySeconds());
        pace_.setTasks(rowsToCome_ / std::max<std::size_t>(1, request_.sizes));
    } else if (line.kind == "row") {
        addRow(text);
    } else if (line.kind == "begin") {
        begin(line.of);
    } else if (line.kind == "time") {
        const ScriptTime time = scriptTimeFrom(text);
        if (time.task >= cpu_.size())
            return;
        if (line.of == numpy)
            takeNumpy(time);
        else
            takePackage(line.of, time);
        step(time.task);
    } else if (line.kind == "problem") {
        takeProblem(line);
    } else if (line.kind == "record" && !line.version.empty()) {
        versions_[line.of] = line.version;
    }
}

void TaskRun::addRow(const std::string& text)
{
    PythonTask task;
    task.task = scriptTaskFrom(text);
    if (cpu_.empty() || result_.tasks.back().task.workload != task.task.workload)
        pace_.sized(steadySeconds());
    cpu_.emplace_back();
    pace_.setRows(std::max(rowsToCome_, cpu_.size()));
    tellProgress(task.task.label);
    result_.tasks.push_back(std::move(task));
}

void TaskRun::begin(const std::string& name)
{
    of_ = name;
    first_.reset();
    if (name != numpy)
        pace_.setRows(cpu_.size()); // there will be no more
    pace_.beginPart(steadySeconds());
    tellProgress({});
}

void TaskRun::takeNumpy(const ScriptTime& time)
{
    PythonTask& task = result_.tasks[time.task];
    task.cpuBy = titleOf(numpy);
    if (time.cpu) {
        cpu_[time.task].push_back(*time.cpu);
        task.rounds.push_back({.cpu = *time.cpu, .gpu = {}});
    }
    if (!time.problem.empty() && task.rounds.empty())
        task.problem = problemOf(numpy, time);
    tellRow(time.task);
}

void TaskRun::takePackage(const std::string& name, const ScriptTime& time)
{
    if (!first_) {
        first_ = takenOver_ ? result_.tasks.size() : 0;
        for (std::size_t row = 0; takenOver_ && row < cpu_.size(); ++row) {
            PythonTask task;
            task.task = result_.tasks[row].task;
            result_.tasks.push_back(std::move(task));
        }
        takenOver_ = true;
    }
    const std::size_t index = *first_ + time.task;
    PythonTask& task = result_.tasks[index];
    if (task.stack != name)
        takeOver(task, name);
    const std::vector<Duration>& cpu = cpu_[time.task];
    if (time.gpu && task.rounds.size() < cpu.size()) {
        task.gpuBy = titleOf(name);
        task.rounds.push_back({.cpu = cpu[task.rounds.size()], .gpu = time.gpu});
    }
    if (time.problem == "wrong")
        task.rounds.clear();
    if (time.problem == "wrong" || (!time.problem.empty() && !task.rounds.empty()))
        task.problem = problemOf(name, time);
    else if (!time.problem.empty())
        keepCpuAlone(task, time.task, problemOf(name, time));
    tellRow(index);
}

void TaskRun::takeOver(PythonTask& task, const std::string& name)
{
    task.stack = name;
    task.cpuBy = titleOf(numpy);
    task.rounds.clear();
    task.problem.clear();
}

void TaskRun::keepCpuAlone(PythonTask& task, std::size_t row, const std::string& problem)
{
    for (const Duration cpu : cpu_[row])
        task.rounds.push_back({.cpu = cpu, .gpu = {}});
    task.problem = problem;
}

/// Of all that runs: of its tasks that have no times yet; of the package itself where there are none.
void TaskRun::takeProblem(const ScriptLine& line)
{
    const std::string sentence = softwareProblem(packageNamed(line.of), line, request_.python.program);
    const bool isOfNumpy = line.of == numpy;
    if (isOfNumpy && cpu_.empty()) {
        result_.problem = sentence;
        return;
    }
    const bool hasTasks = of_ == line.of && (isOfNumpy || first_);
    bool isTold = false;
    for (std::size_t row = 0; hasTasks && row < cpu_.size(); ++row) {
        const std::size_t index = first_.value_or(0) + row;
        PythonTask& task = result_.tasks[index];
        if (isOfNumpy ? task.isReached() : task.stack == line.of)
            continue;
        if (!isOfNumpy) {
            takeOver(task, line.of);
            keepCpuAlone(task, row, sentence);
        }
        task.problem = sentence;
        isTold = true;
        tellRow(index);
    }
    if (!isTold)
        result_.notices.push_back(sentence);
}

std::string TaskRun::problemOf(const std::string& name, const ScriptTime& time) const
{
    if (time.problem == "no-operation")
        return std::string(packageNamed(name).title) + " has no such operation.";
    ScriptLine line;
    line.problem = time.problem;
    line.detail = time.detail;
    return softwareProblem(packageNamed(name), line, request_.python.program);
}

/// "CuPy 14.2.0".
std::string TaskRun::titleOf(const std::string& name) const
{
    const auto version = versions_.find(name);
    const std::string title(packageNamed(name).title);
    return version == versions_.end() ? title : title + " " + version->second;
}

void TaskRun::tellRow(std::size_t index) const
{
    if (listener_.row)
        listener_.row(index, result_.tasks[index]);
}

void TaskRun::tellProgress(const std::string& doing) const
{
    if (!listener_.progress || pace_.all() == 0)
        return;
    const std::string title(packageNamed(of_).title);
    listener_.progress({.done = pace_.done(),
                        .all = pace_.all(),
                        .doing = doing.empty() ? title : title + ": " + doing,
                        .secondsLeft = pace_.secondsLeft()});
}

/// The script goes on with the next row, behind the last one with the first.
void TaskRun::step(std::size_t row)
{
    pace_.step(steadySeconds());
    const bool isLast = pace_.done() == pace_.all();
    tellProgress(result_.tasks[isLast ? row : (row + 1) % cpu_.size()].task.label);
}

} // namespace

PythonTasks runPythonTasks(const PythonTaskRequest& request, const MeasureSettings& settings,
                           const PythonTaskListener& listener)
{
    TaskRun run(request, listener);
    std::string problem;
    try {
        PythonProcess process(request.python.program, argumentsOf(request));
        problem =
            readScript(process, request.python, settings, [&](const std::string& text) { run.take(text); });
    } catch (const Error& error) {
        problem = error.what();
    }
    PythonTasks tasks = run.finish();
    if (problem.empty())
        return tasks;
    if (tasks.tasks.empty() && tasks.problem.empty())
        tasks.problem = problem;
    else if (!settings.isCancelled())
        tasks.notices.push_back(tasks.endedBy = problem); // the interpreter itself was ended
    return tasks;
}

} // namespace gpuspeedup
