// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/sides_json.h"

#include "model/choices/choice_value_json.h"
#include "model/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gpuspeedup {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t mostChunks = 1'000'000;

std::size_t positionIn(ProfileList& profiles, const std::shared_ptr<const MachineProfile>& profile)
{
    auto found = std::ranges::find(profiles, profile);
    if (found == profiles.end())
        found = std::ranges::find_if(profiles, [&](const auto& other) { return *other == *profile; });
    if (found == profiles.end())
        found = profiles.insert(found, profile);
    return static_cast<std::size_t>(found - profiles.begin());
}

void writeProcessor(const char* key, const ProcessorChoice& choice, ProfileList& profiles,
                    ordered_json& object)
{
    if (const auto* const row = std::get_if<CatalogueChoice>(&choice)) {
        object[key] = {{"catalogue", row->id}};
    } else if (const auto* const measured = std::get_if<MeasuredChoice>(&choice)) {
        object[key] = {{"profile", positionIn(profiles, measured->profile)}};
        if (measured->gpu > 0)
            object[key]["device"] = measured->gpu;
    }
}

void writeBaseline(const Choices& choices, ordered_json& object)
{
    if (const auto* const rate = std::get_if<Throughput>(&choices.cpuBaseline))
        object["cpu_baseline"] = {{"operations_per_second", rate->si()}};
    else if (const auto* const time = std::get_if<Duration>(&choices.cpuBaseline))
        object["cpu_baseline"] = {{"run_time_s", time->si()}};
    else if (const auto* const code = std::get_if<CpuCode>(&choices.cpuBaseline))
        object["cpu_baseline"] = {{"code", cpuCodeInfo(*code).name}};
    if (choices.operationsFrom)
        object["operations_from"] = cpuCodeInfo(*choices.operationsFrom).name;
}

void writeGpuCode(const Choices& choices, ordered_json& object)
{
    if (!choices.stack.empty())
        object["stack"] = writableJsonText(choices.stack);
    if (choices.hostMemory)
        object["host_memory"] = hostMemoryName(*choices.hostMemory);
    if (choices.chunks)
        object["chunks"] = *choices.chunks;
    if (choices.launchMode)
        object["launch_mode"] = launchModeName(*choices.launchMode);
    if (choices.sharedLink)
        object["shared_link"] = true;
}

MeasuredChoice measuredFrom(const JsonNode& node, const ProfileList& profiles, bool isGpu)
{
    const JsonNode number = node.require("profile", "the number of a profile, from 0 on");
    if (profiles.empty())
        number.fail("the number of a profile, and $.profiles has none");
    MeasuredChoice choice{.profile = profiles[number.wholeNumber(0, profiles.size() - 1)], .gpu = 0};
    const auto device = node.find("device");
    if (!isGpu) {
        if (device)
            device->fail("nothing here, for it is the number of a GPU");
        return choice;
    }
    const std::size_t count = choice.profile->gpus.size();
    if (count == 0)
        number.fail("a profile with a GPU");
    choice.gpu = device ? device->wholeNumber(0, count - 1) : 0;
    return choice;
}

ProcessorChoice processorFrom(const JsonNode& scenario, std::string_view key, const ProfileList& profiles,
                              const Catalogue& catalogue)
{
    const auto node = scenario.find(key);
    if (!node)
        return {};
    constexpr std::string_view keys[] = {"catalogue", "profile", "device"};
    node->requireKeysAmong(keys, "a processor");
    const bool isGpu = key == "gpu";
    const auto name = node->find("catalogue");
    if (!name)
        return measuredFrom(*node, profiles, isGpu);
    if (node->find("profile") || node->find("device"))
        throw Error(node->place() + " is of the catalogue and of a profile: leave one of them out.");
    try {
        const std::string text = name->text();
        return CatalogueChoice{isGpu ? catalogue.gpu(text).id : catalogue.cpu(text).id};
    } catch (const Error& error) {
        throw Error(name->place() + ": " + error.what());
    }
}

CpuCode codeFrom(const JsonNode& node)
{
    return namedFrom(node, cpuCodes(), [](const CpuCodeInfo& info) { return info.name; }).code;
}

void readBaseline(const JsonNode& scenario, Choices& choices)
{
    if (const auto from = scenario.find("operations_from"))
        choices.operationsFrom = codeFrom(*from);
    const auto node = scenario.find("cpu_baseline");
    if (!node)
        return;
    constexpr std::string_view keys[] = {"operations_per_second", "run_time_s", "code"};
    node->requireKeysAmong(keys, "a CPU baseline");
    if (node->value().size() != 1)
        node->fail("an object with one of operations_per_second, run_time_s and code");
    if (const auto rate = node->find("operations_per_second"))
        choices.cpuBaseline =
            Throughput::fromSi(planInputFrom(*rate, *findPlanInput("cpu_operations_per_second")));
    if (const auto time = node->find("run_time_s"))
        choices.cpuBaseline = Duration::fromSi(planInputFrom(*time, *findPlanInput("cpu_run_time_s")));
    if (const auto code = node->find("code"))
        choices.cpuBaseline = codeFrom(*code);
}

void readGpuCode(const JsonNode& scenario, Choices& choices)
{
    if (const auto stack = scenario.find("stack")) {
        choices.stack = stack->text();
        try {
            if (!choices.stack.empty())
                choices.stack = findStack(softwareStacks(), choices.stack).name;
        } catch (const Error& error) {
            throw Error(stack->place() + ": " + error.what());
        }
    }
    if (const auto memory = scenario.find("host_memory"))
        choices.hostMemory = namedFrom(*memory, hostMemories, hostMemoryName);
    if (const auto chunks = scenario.find("chunks"))
        choices.chunks = static_cast<double>(chunks->wholeNumber(0, mostChunks));
    if (const auto mode = scenario.find("launch_mode"))
        choices.launchMode = namedFrom(*mode, launchModes, launchModeName);
    if (const auto shared = scenario.find("shared_link"))
        choices.sharedLink = shared->boolean();
}

} // namespace

void writeSides(const Choices& choices, ProfileList& profiles, ordered_json& scenario)
{
    writeProcessor("cpu", choices.cpu, profiles, scenario);
    writeProcessor("gpu", choices.gpu, profiles, scenario);
    writeBaseline(choices, scenario);
    writeGpuCode(choices, scenario);
}

void readSides(const JsonNode& scenario, const ProfileList& profiles, const Catalogue& catalogue,
               Choices& choices)
{
    choices.cpu = processorFrom(scenario, "cpu", profiles, catalogue);
    choices.gpu = processorFrom(scenario, "gpu", profiles, catalogue);
    readBaseline(scenario, choices);
    readGpuCode(scenario, choices);
}

} // namespace gpuspeedup
