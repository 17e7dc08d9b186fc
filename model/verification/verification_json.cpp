// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_json.h"

#include "model/error.h"
#include "model/estimate.h"
#include "model/json_node.h"
#include "model/strict_json.h"
#include "model/text_file.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t mostRows = 100'000;
constexpr std::size_t mostRuns = 1000;
constexpr std::size_t mostWarnings = 1000;
constexpr std::size_t mostFileBytes = 64 << 20;

struct Part
{
    const char* key;
    Duration GpuTimes::*time;
};
constexpr Part parts[] = {{"copy_in", &GpuTimes::copyIn},
                          {"compute", &GpuTimes::compute},
                          {"copy_out", &GpuTimes::copyOut},
                          {"gpu", &GpuTimes::whole}};

template <class Number> ordered_json numberOrNull(const std::optional<Number>& number)
{
    return number ? ordered_json(*number) : ordered_json(nullptr);
}

ordered_json textOrNull(const std::string& text)
{
    return text.empty() ? ordered_json(nullptr) : ordered_json(writableJsonText(text));
}

ordered_json textsJson(const std::vector<std::string>& texts)
{
    ordered_json list = ordered_json::array();
    for (const std::string& text : texts)
        list.push_back(writableJsonText(text));
    return list;
}

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

void writeFactors(ordered_json& object, const char* prefix, const std::optional<VerificationError>& error)
{
    const auto write = [&](const char* key, std::optional<double> factor) {
        object[std::string(prefix) + key] = numberOrNull(factor);
    };
    write("speedup", error ? error->speedup : std::nullopt);
    write("gpu_time", error ? error->gpu : std::nullopt);
    write("cpu_time", error ? std::optional(error->cpu) : std::nullopt);
}

/// "n=1000 ops=2" as words.
std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

WorkloadValues readValues(const JsonNode& node, const std::string& workload)
{
    const std::string text = node.text();
    try {
        WorkloadValues values = readWorkloadValues(workloadNamed(workload), wordsOf(text));
        if (text.find("dtype=") == std::string::npos)
            values.dtype = workloadNamed(workload).arithmetic;
        return values;
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

std::vector<VerifiedTask> readTasks(const JsonNode& node)
{
    std::vector<VerifiedTask> tasks;
    for (std::size_t i = 0, size = node.listSize(mostRows); i < size; ++i)
        tasks.push_back(verifiedTaskFrom(node.element(i)));
    return tasks;
}

std::vector<std::string> readTexts(const JsonNode& node)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0, size = node.listSize(mostWarnings); i < size; ++i)
        texts.push_back(node.element(i).text());
    return texts;
}

/// All but the rows.
ordered_json headJson(const Verification& verification)
{
    ordered_json object{{"schema_version", verificationSchemaVersion},
                        {"model_version", std::string(modelVersion)},
                        {"machine", textOrNull(verification.machine)},
                        {"cpu", textOrNull(verification.cpu)},
                        {"gpu", textOrNull(verification.gpu)},
                        {"no_gpu", textOrNull(verification.noGpu)},
                        {"warnings", textsJson(verification.warnings)},
                        {"measured_at", textOrNull(verification.measuredAt)},
                        {"mode", verification.thorough ? "thorough" : "quick"},
                        {"complete", verification.complete},
                        {"gpu_was_busy", verification.gpuWasBusy}};
    writeFactors(object, "error_", errorOf(verification.tasks));
    writeFactors(object, "noise_", noiseOf(verification.tasks));
    return object;
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

ordered_json verificationJson(const Verification& verification)
{
    ordered_json object = headJson(verification);
    object["rows"] = ordered_json::array();
    for (const VerifiedTask& task : verification.tasks)
        object["rows"].push_back(verifiedTaskJson(task));
    return object;
}

Verification verificationFrom(const JsonNode& node)
{
    node.requireObject();
    node.checkSchema(verificationSchemaVersion);
    Verification verification;
    verification.machine = node.text("machine");
    verification.cpu = node.text("cpu");
    verification.gpu = node.text("gpu");
    verification.noGpu = node.text("no_gpu");
    if (const auto warnings = node.find("warnings"))
        verification.warnings = readTexts(*warnings);
    verification.measuredAt = node.text("measured_at");
    verification.thorough = node.text("mode") == "thorough";
    if (const auto complete = node.find("complete"))
        verification.complete = complete->boolean();
    if (const auto busy = node.find("gpu_was_busy"))
        verification.gpuWasBusy = busy->boolean();
    verification.tasks = readTasks(node.require("rows", "a list"));
    return verification;
}

std::string verificationToJson(const Verification& verification)
{
    const std::string head = headJson(verification).dump(2);
    std::string text = head.substr(0, head.rfind('\n')) + ",\n  \"rows\": [";
    const char* separator = "\n    ";
    for (const VerifiedTask& task : verification.tasks) {
        text += separator + verifiedTaskJson(task).dump();
        separator = ",\n    ";
    }
    return text + "\n  ]\n}\n";
}

Verification verificationFromJson(std::string_view text, std::string_view source)
{
    const json document = parseStrictJson(text, source);
    const JsonNode node(document, "$", source);
    return verificationFrom(node);
}

Verification readVerificationFile(const std::string& path)
{
    return verificationFromJson(readTextFile(path, mostFileBytes), path);
}

} // namespace gpuspeedup
