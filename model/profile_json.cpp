// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/profile_json.h"

#include "model/error.h"
#include "model/figure_json.h"
#include "model/json_node.h"
#include "model/learning/observation_json.h"
#include "model/strict_json.h"
#include "model/text_file.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t mostCores = 1'000'000;
constexpr std::size_t mostIndex = 100'000;
constexpr std::size_t mostNotes = 100;

void writeText(ordered_json& object, const char* key, const std::string& text)
{
    if (!text.empty())
        object[key] = writableJsonText(text);
}

template <typename Number>
void writeNumber(ordered_json& object, const char* key, const std::optional<Number>& number)
{
    if (number)
        object[key] = *number;
}

/// What is zero is not known.
void writeKnown(ordered_json& object, const char* key, auto number)
{
    if (number > 0)
        object[key] = number;
}

ordered_json cpuJson(const CpuRecord& cpu)
{
    ordered_json object = ordered_json::object();
    writeText(object, "name", cpu.name);
    writeText(object, "instruction_set", cpu.instructionSet);
    writeKnown(object, "cores", cpu.cores);
    writeKnown(object, "threads", cpu.threads);
    writeNumber(object, "clock_hz", cpu.clockHz);
    writeNumber(object, "memory_bytes", cpu.memoryBytes);
    placeFigures(cpu.figures, object);
    return object;
}

ordered_json gpuJson(const GpuRecord& gpu)
{
    ordered_json object{{"index", gpu.index}};
    writeText(object, "name", gpu.name);
    writeText(object, "pci_bus_id", gpu.pciBusId);
    writeText(object, "compute_capability", gpu.computeCapability);
    writeKnown(object, "multiprocessors", gpu.multiprocessors);
    writeKnown(object, "memory_bytes", gpu.memoryBytes);
    writeKnown(object, "l2_bytes", gpu.l2Bytes);
    writeNumber(object, "clock_hz", gpu.clockHz);
    writeNumber(object, "maximum_clock_hz", gpu.maximumClockHz);
    if (gpu.link)
        object["link"] = {{"pcie_generation", gpu.link->pcieGeneration},
                          {"pcie_lanes", gpu.link->pcieLanes},
                          {"payload_limit_bytes_per_second", gpu.link->payloadLimit}};
    writeText(object, "driver_version", gpu.driverVersion);
    for (const std::string& note : gpu.notes)
        object["notes"].push_back(writableJsonText(note));
    placeFigures(gpu.figures, object);
    return object;
}

ordered_json softwareJson(const SoftwareRecord& software)
{
    ordered_json object{{"name", writableJsonText(software.name)}};
    writeText(object, "version", software.version);
    writeText(object, "path", software.path);
    writeText(object, "gpu", software.gpu);
    writeText(object, "problem", software.problem);
    for (const std::string& note : software.notes)
        object["notes"].push_back(writableJsonText(note));
    placeFigures(software.figures, object);
    return object;
}

int readInt(const JsonNode& node, std::string_view key, std::size_t most)
{
    return static_cast<int>(node.wholeNumber(key, most));
}

CpuRecord cpuFrom(const JsonNode& node)
{
    return {.name = node.text("name"),
            .instructionSet = node.text("instruction_set"),
            .cores = node.wholeNumber("cores", mostCores),
            .threads = node.wholeNumber("threads", mostCores),
            .clockHz = node.positive("clock_hz"),
            .memoryBytes = node.positive("memory_bytes"),
            .figures = figuresWithin(node)};
}

LinkRecord linkFrom(const JsonNode& node)
{
    constexpr std::size_t mostOfALink = 1000;
    const auto limit = node.find("payload_limit_bytes_per_second");
    return {.pcieGeneration = readInt(node, "pcie_generation", mostOfALink),
            .pcieLanes = readInt(node, "pcie_lanes", mostOfALink),
            .payloadLimit = limit ? limit->zeroOrMore() : 0};
}

std::vector<std::string> notesFrom(const JsonNode& node)
{
    std::vector<std::string> notes;
    if (const auto list = node.find("notes"))
        for (std::size_t i = 0, size = list->listSize(mostNotes); i < size; ++i)
            notes.push_back(list->element(i).text());
    return notes;
}

GpuRecord gpuFrom(const JsonNode& node)
{
    GpuRecord gpu{.index = readInt(node, "index", mostIndex),
                  .name = node.text("name"),
                  .pciBusId = node.text("pci_bus_id"),
                  .computeCapability = node.text("compute_capability"),
                  .multiprocessors = readInt(node, "multiprocessors", mostCores),
                  .memoryBytes = node.positive("memory_bytes").value_or(0),
                  .l2Bytes = node.positive("l2_bytes").value_or(0),
                  .clockHz = node.positive("clock_hz"),
                  .maximumClockHz = node.positive("maximum_clock_hz"),
                  .link = {},
                  .driverVersion = node.text("driver_version"),
                  .notes = {},
                  .figures = figuresWithin(node)};
    if (const auto link = node.find("link"))
        gpu.link = linkFrom(*link);
    gpu.notes = notesFrom(node);
    return gpu;
}

SoftwareRecord softwareFrom(const JsonNode& node)
{
    node.requireObject();
    return {.name = node.require("name", "the name of an interpreter or package").text(),
            .version = node.text("version"),
            .path = node.text("path"),
            .gpu = node.text("gpu"),
            .problem = node.text("problem"),
            .notes = notesFrom(node),
            .figures = figuresWithin(node)};
}

/// One of a newer version may have other keys.
bool looksLikeProfile(const json& document)
{
    if (!document.is_object())
        return false;
    const auto version = document.find("schema_version");
    const bool isNewer =
        version != document.end() && version->is_number_integer() && *version > profileSchemaVersion;
    return isNewer || document.contains("cpu") || document.contains("gpus");
}

} // namespace

ordered_json profileJson(const MachineProfile& profile)
{
    ordered_json object{{"schema_version", profileSchemaVersion}};
    writeText(object, "name", profile.name);
    writeText(object, "tool_version", profile.toolVersion);
    writeText(object, "measured_at", profile.measuredAt);
    writeText(object, "mode", profile.mode);
    writeText(object, "host", profile.host);
    writeText(object, "system", profile.system);
    object["complete"] = profile.complete;
    writeText(object, "gpu_notice", profile.gpuNotice);
    object["cpu"] = cpuJson(profile.cpu);
    object["gpus"] = ordered_json::array();
    for (const GpuRecord& gpu : profile.gpus)
        object["gpus"].push_back(gpuJson(gpu));
    for (const SoftwareRecord& software : profile.software)
        object["software"].push_back(softwareJson(software));
    if (!profile.observations.empty())
        object["observations"] = observationsJson(profile.observations);
    return object;
}

MachineProfile profileFrom(const JsonNode& node)
{
    node.requireObject();
    node.checkSchema(profileSchemaVersion);
    MachineProfile profile{.name = node.text("name"),
                           .toolVersion = node.text("tool_version"),
                           .measuredAt = {},
                           .mode = node.text("mode"),
                           .host = node.text("host"),
                           .system = node.text("system"),
                           .gpuNotice = node.text("gpu_notice"),
                           .cpu = {},
                           .gpus = {},
                           .software = {}};
    if (const auto moment = node.find("measured_at"))
        profile.measuredAt = momentFrom(*moment);
    if (const auto complete = node.find("complete"))
        profile.complete = complete->boolean();
    const JsonNode cpu = node.require("cpu", "an object with the processor's figures of a machine profile");
    cpu.requireObject();
    profile.cpu = cpuFrom(cpu);
    const JsonNode gpus = node.require("gpus", "a list, empty where there is no GPU");
    for (std::size_t i = 0, size = gpus.listSize(mostGpus); i < size; ++i)
        profile.gpus.push_back(gpuFrom(gpus.element(i)));
    if (const auto software = node.find("software"))
        for (std::size_t i = 0, size = software->listSize(mostSoftware); i < size; ++i)
            profile.software.push_back(softwareFrom(software->element(i)));
    if (const auto observations = node.find("observations"))
        profile.observations = observationsFrom(*observations);
    return profile;
}

std::string profileToJson(const MachineProfile& profile)
{
    return profileJson(profile).dump(2) + "\n";
}

MachineProfile profileFromJson(std::string_view text, std::string_view source)
{
    if (text.size() > mostProfileBytes)
        throw Error(std::string(source) + " is larger than " + std::to_string(mostProfileBytes / 1024) +
                    " KiB, which no machine profile needs; name another.");
    const json document = parseStrictJson(text, source);
    if (!looksLikeProfile(document))
        throw Error(std::string(source) +
                    " is no machine profile; choose a file that gpu-speedup-cli measure wrote.");
    return profileFrom(JsonNode(document, "$", source));
}

MachineProfile readProfileFile(const std::string& path)
{
    return profileFromJson(readTextFile(path, mostProfileBytes), path == "-" ? "standard input" : path);
}

} // namespace gpuspeedup
