// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_json.h"

#include "model/error.h"
#include "model/json_node.h"
#include "model/verification/null_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gpuspeedup {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t mostRuns = 1000;

struct Part
{
    const char* key;
    Duration GpuTimes::*time;
};
constexpr Part parts[] = {{"copy_in", &GpuTimes::copyIn},
                          {"compute", &GpuTimes::compute},
                          {"copy_out", &GpuTimes::copyOut},
                          {"gpu", &GpuTimes::whole}};

std::string keyOf(const char* part, const char* suffix)
{
    return std::string(part) + suffix;
}

/// "cpu" and the parts of the GPU time, each followed by `suffix`.
void writeTimes(ordered_json& object, const std::optional<TaskTimes>& times, const char* suffix)
{
    object[keyOf("cpu", suffix)] = times ? ordered_json(times->cpu.si()) : ordered_json(nullptr);
    for (const Part& part : parts)
        object[keyOf(part.key, suffix)] =
            times && times->gpu ? ordered_json(((*times->gpu).*part.time).si()) : ordered_json(nullptr);
}

std::optional<TaskTimes> readTimes(const JsonNode& node, const char* suffix)
{
    const auto cpu = node.find(keyOf("cpu", suffix));
    if (!cpu)
        return std::nullopt;
    TaskTimes times{.cpu = cpu->positive() * second, .gpu = {}};
    if (!node.find(keyOf("gpu", suffix)))
        return times;
    times.gpu.emplace();
    for (const Part& part : parts)
        (*times.gpu).*part.time = node.require(keyOf(part.key, suffix), "seconds").zeroOrMore() * second;
    (void)node.require(keyOf("gpu", suffix), "seconds").positive(); // speedups divide by it
    return times;
}

std::optional<double> quotient(std::optional<double> above, std::optional<double> below)
{
    return above && below ? std::optional(*above / *below) : std::nullopt;
}

void writeQuotients(ordered_json& object, const VerifiedTask& task)
{
    const std::optional<TaskTimes> measured = task.typical();
    const auto write = [&](const char* key, const auto& of) {
        const auto in = [&](const std::optional<TaskTimes>& times) {
            return times ? of(*times) : std::optional<double>();
        };
        object[key] = numberOrNull(quotient(in(task.predicted), in(measured)));
    };
    const auto speedup = [](const TaskTimes& times) { return times.speedup(); };
    object["speedup_predicted"] = numberOrNull(task.predicted ? speedup(*task.predicted) : std::nullopt);
    object["speedup_measured"] = numberOrNull(measured ? speedup(*measured) : std::nullopt);
    write("cpu_quotient", [](const TaskTimes& times) { return std::optional(times.cpu.si()); });
    write("gpu_quotient", [](const TaskTimes& times) {
        return times.gpu ? std::optional(times.gpu->whole.si()) : std::nullopt;
    });
    write("speedup_quotient", speedup);
}

WorkloadValues readValues(const JsonNode& node, const std::string& workload)
{
    try {
        return valuesOfSizes(workloadNamed(workload), node.text());
    } catch (const Error& error) {
        throw Error(node.place() + ": " + error.what());
    }
}

CpuCode readCpuCode(const JsonNode& node)
{
    if (const CpuCodeInfo* const info = findCpuCode(node.text()))
        return info->code;
    node.fail("python, numpy, compiled, all-cores or blas");
}

} // namespace

ordered_json verifiedTaskJson(const VerifiedTask& task)
{
    ordered_json object{{"workload", writableJsonText(task.workload)},
                        {"label", writableJsonText(task.label)},
                        {"stack", writableJsonText(task.stack)},
                        {"cpu_code", std::string(cpuCodeInfo(task.cpuCode).name)},
                        {"sizes", sizesText(task)},
                        {"cpu_by", textOrNull(task.cpuBy)},
                        {"gpu_by", textOrNull(task.gpuBy)}};
    writeTimes(object, task.predicted, "_predicted_s");
    writeTimes(object, task.typical(), "_measured_s");
    writeQuotients(object, task);
    object["runs"] = ordered_json::array();
    for (const TaskTimes& run : task.measured) {
        ordered_json times = ordered_json::object();
        writeTimes(times, run, "_s");
        object["runs"].push_back(std::move(times));
    }
    object["problem"] = textOrNull(task.problem);
    return object;
}

VerifiedTask verifiedTaskFrom(const JsonNode& node)
{
    node.requireObject();
    VerifiedTask task;
    task.workload = node.require("workload", "the name of a workload").text();
    task.label = node.text("label");
    task.values = readValues(node.require("sizes", "text"), task.workload);
    if (const std::string stack = node.text("stack"); !stack.empty())
        task.stack = stack;
    if (const auto code = node.find("cpu_code"))
        task.cpuCode = readCpuCode(*code);
    task.cpuBy = node.text("cpu_by");
    task.gpuBy = node.text("gpu_by");
    task.predicted = readTimes(node, "_predicted_s");
    const JsonNode runs = node.require("runs", "a list");
    for (std::size_t i = 0, size = runs.listSize(mostRuns); i < size; ++i) {
        const JsonNode run = runs.element(i);
        const auto times = readTimes(run, "_s");
        if (!times)
            run.failMissing("cpu_s", "seconds");
        task.measured.push_back(*times);
    }
    task.problem = node.text("problem");
    return task;
}

} // namespace gpuspeedup
