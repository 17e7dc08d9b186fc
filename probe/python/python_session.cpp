// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/python_session.h"

#include "model/quote_text.h"
#include "model/software/software_figures.h"
#include "model/software/software_problem.h"
#include "probe/sampler.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace gpuspeedup {
namespace {

constexpr double readSeconds = 0.02; // between two looks at the cancel flag
constexpr double surveySeconds = 20; // an interpreter on a network's disk

std::string joined(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ",") + name;
    return list;
}

std::vector<std::string> argumentsOf(const PythonRequest& request, const std::vector<std::string>& packages)
{
    std::vector<std::string> arguments{"measure",
                                       "--only",
                                       joined(packages),
                                       "--limit",
                                       std::to_string(request.limit()),
                                       "--device",
                                       std::to_string(request.device)};
    if (request.thorough)
        arguments.emplace_back("--thorough");
    return arguments;
}

std::string tooOld(const std::string& version, const std::string& program)
{
    return "Python " + version + " at " + quotePath(program) +
           " is too old, 3.9 is needed; name another with --python.";
}

std::string noAnswer(const std::string& program, const std::string& how)
{
    return "The program " + quotePath(program) + " does not answer as Python does (" + how +
           "); name a Python with --python.";
}

SoftwareRecord& recordOf(std::vector<SoftwareRecord>& records, std::string_view name)
{
    const auto found = std::ranges::find(records, name, &SoftwareRecord::name);
    if (found != records.end())
        return *found;
    SoftwareRecord& added = records.emplace_back();
    added.name = name;
    return added;
}

/// What a line says of its package.
void addTo(std::vector<SoftwareRecord>& records, const ScriptLine& line, const std::string& python)
{
    const SoftwarePackage* const package = findSoftwarePackage(line.of);
    if (package == nullptr)
        return;
    SoftwareRecord& record = recordOf(records, line.of);
    if (!line.version.empty())
        record.version = line.version;
    if (!line.path.empty())
        record.path = line.path;
    if (!line.gpu.empty())
        record.gpu = line.gpu;
    if (!line.notes.empty())
        record.notes = line.notes;
    if (line.kind == "problem")
        record.problem = softwareProblem(*package, line, python);
}

std::vector<std::string> namesOf(const PythonRequest& request)
{
    if (!request.packages.empty())
        return request.packages;
    std::vector<std::string> names;
    for (const SoftwarePackage& package : softwarePackages())
        names.emplace_back(package.name);
    return names;
}

/// See readScript().
std::string readRun(PythonProcess& process, const std::string& program, double patience,
                    const MeasureSettings& settings, const std::function<void(const std::string&)>& take)
{
    std::string text;
    for (double end = steadySeconds() + patience; steadySeconds() < end && !settings.isCancelled();) {
        const PythonProcess::Read read = process.read(text, readSeconds);
        if (read == PythonProcess::Read::ended)
            return noAnswer(program, process.howItEnded());
        if (read == PythonProcess::Read::nothing)
            continue;
        end = steadySeconds() + patience; // a line is a sign of life
        const ScriptLine line = scriptLineFrom(text);
        if (line.kind == "old")
            return tooOld(line.version, program);
        if (line.kind == "end")
            return {};
        take(text);
    }
    return settings.isCancelled() ? "The run was cancelled before Python answered."
                                  : noAnswer(program, "it went silent");
}

/// The interpreter alone, and what is the matter with it.
SoftwareRecord unusable(const std::string& path, const std::string& problem)
{
    return {.name = "python",
            .version = {},
            .path = path,
            .gpu = {},
            .problem = problem,
            .notes = {},
            .figures = {}};
}

} // namespace

double PythonRequest::limit() const
{
    if (limitSeconds > 0)
        return limitSeconds;
    return thorough ? 300 : 60;
}

bool PythonSurvey::has(std::string_view package) const
{
    const auto found = std::ranges::find(software, package, &SoftwareRecord::name);
    return found != software.end() && found->problem.empty();
}

std::string readScript(PythonProcess& process, const PythonRequest& request, const MeasureSettings& settings,
                       const std::function<void(const std::string&)>& take)
{
    return readRun(process, request.program, request.patience(), settings, take);
}

PythonSurvey surveyPython(const PythonRequest& request, const MeasureSettings& settings)
{
    PythonSurvey survey;
    survey.path = request.program;
    try {
        PythonProcess process(request.program, {"survey", "--only", joined(namesOf(request))});
        survey.problem =
            readRun(process, request.program, surveySeconds, settings, [&](const std::string& text) {
                const ScriptLine line = scriptLineFrom(text);
                if (line.kind == "started" && !line.path.empty())
                    survey.path = line.path;
                addTo(survey.software, line, survey.path);
            });
    } catch (const Error& error) {
        survey.problem = error.what();
    }
    if (!survey.problem.empty())
        survey.software = {unusable(survey.path, survey.problem)};
    ScriptLine noGpu;
    noGpu.problem = "no-gpu-here";
    for (SoftwareRecord& record : survey.software)
        if (const SoftwarePackage* package = findSoftwarePackage(record.name);
            package != nullptr && package->needsGpu && !request.withGpu && record.problem.empty())
            record.problem = softwareProblem(*package, noGpu, survey.path);
    return survey;
}

std::vector<ExaminedPackage> examinePython(const PythonRequest& request, const MeasureSettings& settings)
{
    std::vector<ExaminedPackage> packages;
    std::vector<SoftwareRecord> records;
    std::string path = request.program;
    std::string problem;
    const auto take = [&](const std::string& text) {
        const ScriptLine line = scriptLineFrom(text);
        if (line.kind == "started" && !line.path.empty())
            path = line.path;
        addTo(records, line, path);
        if (line.of.empty())
            return;
        if (packages.empty() || packages.back().record.name != line.of)
            packages.emplace_back();
        ExaminedPackage& package = packages.back();
        package.record = recordOf(records, line.of);
        for (const auto& [from, to] :
             {std::pair(&line.gpu, &package.gpu), std::pair(&line.cuda, &package.cuda),
              std::pair(&line.driver, &package.driver), std::pair(&line.problem, &package.problem)})
            if (!from->empty())
                *to = *from;
    };
    try {
        PythonProcess process(request.program,
                              {"doctor", "--only", joined(namesOf(request)), "--limit",
                               std::to_string(request.limit()), "--device", std::to_string(request.device)});
        problem = readRun(process, request.program, request.limit() + 1, settings, take);
    } catch (const Error& error) {
        problem = error.what();
    }
    if (!problem.empty())
        packages.push_back(
            {.record = unusable(path, problem), .gpu = {}, .cuda = {}, .driver = {}, .problem = "broken"});
    return packages;
}

PythonSession::PythonSession(const PythonRequest& request, const std::vector<std::string>& packages)
    : program_(request.program),
      patience_(request.patience()),
      process_(program_, argumentsOf(request, packages))
{}

const SoftwareRecord& PythonSession::record(std::string_view package)
{
    return recordOf(records_, package);
}

Figure PythonSession::figure(std::string_view package, std::string_view name, const MeasureSettings& settings)
{
    std::string text;
    for (const double end = steadySeconds() + patience_; steadySeconds() < end && !settings.isCancelled();) {
        const SoftwareRecord& record = recordOf(records_, package);
        if (const auto found = record.figures.find(name); found != record.figures.end())
            return found->second;
        if (!record.problem.empty())
            throw Error(record.problem);
        if (std::ranges::find(done_, package) != done_.end())
            throw Error("The script for Python did not measure this.");
        if (!ended_.empty())
            throw Error(ended_);
        const PythonProcess::Read read = process_.read(text, readSeconds);
        if (read == PythonProcess::Read::ended)
            ended_ = noAnswer(program_, process_.howItEnded());
        else if (read == PythonProcess::Read::line)
            take(scriptLineFrom(text));
    }
    throw Error(settings.isCancelled() ? "The run was cancelled." : noAnswer(program_, "it went silent"));
}

void PythonSession::take(const ScriptLine& line)
{
    addTo(records_, line, program_);
    if (line.kind == "figure" && line.figure)
        recordOf(records_, line.of).figures.insert_or_assign(line.name, *line.figure);
    if (line.kind == "done")
        done_.push_back(line.of);
    if (line.kind == "end")
        ended_ = "The script for Python ended before this figure.";
}

} // namespace gpuspeedup
