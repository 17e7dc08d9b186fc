// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_json.h"

#include "model/json_node.h"
#include "model/strict_json.h"
#include "model/text_file.h"
#include "model/verification/null_json.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t mostRows = 100'000;
constexpr std::size_t mostWarnings = 1000;
constexpr std::size_t mostFileBytes = 64 << 20;

ordered_json textsJson(const std::vector<std::string>& texts)
{
    ordered_json list = ordered_json::array();
    for (const std::string& text : texts)
        list.push_back(writableJsonText(text));
    return list;
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
                        {"model_version", textOrNull(verification.modelVersion)},
                        {"machine", textOrNull(verification.machine)},
                        {"cpu", textOrNull(verification.cpu)},
                        {"gpu", textOrNull(verification.gpu)},
                        {"no_gpu", textOrNull(verification.noGpu)},
                        {"warnings", textsJson(verification.warnings)},
                        {"measured_at", textOrNull(verification.measuredAt)},
                        {"mode", verification.thorough ? "thorough" : "quick"},
                        {"complete", verification.complete},
                        {"gpu_was_busy", verification.gpuWasBusy},
                        {"cpu_was_busy", verification.cpuWasBusy},
                        {"other_machine", verification.isOfAnotherMachine}};
    writeFactors(object, "error_", errorOf(verification.tasks));
    writeFactors(object, "noise_", noiseOf(verification.tasks));
    return object;
}

} // namespace

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
    verification.modelVersion = node.text("model_version");
    verification.thorough = node.text("mode") == "thorough";
    if (const auto complete = node.find("complete"))
        verification.complete = complete->boolean();
    if (const auto busy = node.find("gpu_was_busy"))
        verification.gpuWasBusy = busy->boolean();
    if (const auto busy = node.find("cpu_was_busy"))
        verification.cpuWasBusy = busy->boolean();
    if (const auto other = node.find("other_machine"))
        verification.isOfAnotherMachine = other->boolean();
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
