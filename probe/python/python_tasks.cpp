// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/python_tasks.h"

#include "model/software/software_figures.h"
#include "model/software/software_problem.h"
#include "model/value_format.h"
#include "probe/sampler.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

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
    TaskRun(const PythonTaskRequest& request, const std::function<void(const std::string&)>& doing)
        : request_(request), doing_(doing)
    {}

    void take(const std::string& text)
    {
        const ScriptLine line = scriptLineFrom(text);
        if (line.kind == "row") {
            rows_.push_back({.task = scriptTaskFrom(text), .cpu = {}});
        } else if (line.kind == "time") {
            takeTime(line, scriptTimeFrom(text));
        } else if (line.kind == "begin") {
            begin(line.of);
        } else if (line.kind == "problem") {
            takeProblem(line);
        } else if (line.kind == "record") {
            takeRecord(line);
        }
    }

    [[nodiscard]] PythonTasks finish() { return std::move(result_); }

private:
    struct Row
    {
        ScriptTask task;
        std::vector<Duration> cpu; ///< of each complete run
    };

    [[nodiscard]] const SoftwarePackage& package(const std::string& name) const
    {
        const SoftwarePackage* const found = findSoftwarePackage(name);
        return found == nullptr ? softwarePackages().front() : *found;
    }

    /// A package begins: its tasks are those that NumPy did.
    void begin(const std::string& name)
    {
        doing_(std::string(package(name).title));
        if (name == "numpy")
            return;
        first_ = result_.tasks.size();
        for (const Row& row : rows_)
            result_.tasks.push_back({.task = row.task, .stack = name, .rounds = {}, .problem = {}});
    }

    void takeTime(const ScriptLine& line, const ScriptTime& time)
    {
        if (time.task >= rows_.size())
            return;
        Row& row = rows_[time.task];
        if (line.of == "numpy") {
            if (time.cpu)
                row.cpu.push_back(*time.cpu);
            if (request_.stacks.empty())
                keepCpuAlone(time.task);
            return;
        }
        if (first_ + time.task >= result_.tasks.size())
            return;
        PythonTask& task = result_.tasks[first_ + time.task];
        const std::size_t round = task.rounds.size();
        if (time.gpu && round < row.cpu.size())
            task.rounds.push_back({.cpu = row.cpu[round], .gpu = time.gpu});
        if (!time.problem.empty())
            task.problem = problemOf(line.of, time);
    }

    void keepCpuAlone(std::size_t index)
    {
        while (result_.tasks.size() < rows_.size())
            result_.tasks.push_back(
                {.task = rows_[result_.tasks.size()].task, .stack = {}, .rounds = {}, .problem = {}});
        result_.tasks[index].rounds.push_back({.cpu = rows_[index].cpu.back(), .gpu = {}});
    }

    [[nodiscard]] std::string problemOf(const std::string& name, const ScriptTime& time) const
    {
        if (time.problem == "no-operation")
            return std::string(package(name).title) + " has no such operation.";
        ScriptLine line;
        line.problem = time.problem;
        line.detail = time.detail;
        return softwareProblem(package(name), line, request_.python.program);
    }

    /// Of a whole package: all its tasks that have no times yet.
    void takeProblem(const ScriptLine& line)
    {
        const std::string sentence = softwareProblem(package(line.of), line, request_.python.program);
        if (line.of == "numpy") {
            result_.problem = sentence;
            return;
        }
        for (std::size_t i = first_; i < result_.tasks.size(); ++i)
            if (result_.tasks[i].rounds.empty() && result_.tasks[i].problem.empty())
                result_.tasks[i].problem = sentence;
    }

    void takeRecord(const ScriptLine& line)
    {
        const auto found = std::ranges::find(result_.software, line.of, &SoftwareRecord::name);
        SoftwareRecord& record = found == result_.software.end() ? result_.software.emplace_back() : *found;
        record.name = line.of;
        if (!line.version.empty())
            record.version = line.version;
    }

    const PythonTaskRequest& request_;
    const std::function<void(const std::string&)>& doing_;
    std::vector<Row> rows_;
    std::size_t first_ = 0; ///< of the package that runs
    PythonTasks result_;
};

} // namespace

PythonTasks runPythonTasks(const PythonTaskRequest& request, const MeasureSettings& settings,
                           const std::function<void(const std::string&)>& doing)
{
    TaskRun run(request, doing);
    std::string problem;
    try {
        PythonProcess process(request.python.program, argumentsOf(request));
        problem =
            readScript(process, request.python, settings, [&](const std::string& text) { run.take(text); });
    } catch (const Error& error) {
        problem = error.what();
    }
    PythonTasks tasks = run.finish();
    if (tasks.problem.empty() && tasks.tasks.empty())
        tasks.problem = problem;
    return tasks;
}

} // namespace gpuspeedup
