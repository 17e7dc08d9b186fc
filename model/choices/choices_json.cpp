// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_json.h"

#include "model/choices/task_choice_json.h"
#include "model/error.h"
#include "model/input.h"
#include "model/input_json.h"
#include "model/json_node.h"
#include "model/plan/plan_input.h"
#include "model/quote_text.h"
#include "model/source_json.h"
#include "model/strict_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t mostChunks = 1'000'000;

struct Price
{
    const char* key;
    std::optional<double> PlanRequest::Prices::*place;
};
constexpr Price prices[] = {{"cpu_watts", &PlanRequest::Prices::cpuWatts},
                            {"gpu_watts", &PlanRequest::Prices::gpuWatts},
                            {"cpu_price_per_hour", &PlanRequest::Prices::cpuPerHour},
                            {"gpu_price_per_hour", &PlanRequest::Prices::gpuPerHour},
                            {"port_cost", &PlanRequest::Prices::port}};

void writeFields(const SourcedScenario& fields, ordered_json& object)
{
    if (!fields.scenario.name.empty())
        object["name"] = writableJsonText(fields.scenario.name);
    if (!fields.scenario.note.empty())
        object["note"] = writableJsonText(fields.scenario.note);
    for (const Input& input : inputs())
        object[std::string(input.key)] = input.read(fields.scenario);
    for (const auto& [key, source] : fields.sources)
        object["sources"][key] = sourceJson(source);
}

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

/// A name of the list; `nameOf` gives that of each of its values.
template <typename Values, typename NameOf>
auto namedFrom(const JsonNode& node, const Values& values, NameOf nameOf)
{
    const std::string name = node.text();
    std::string names;
    for (const auto& value : values) {
        if (nameOf(value) == name)
            return value;
        names += (names.empty() ? "" : ", ") + std::string(nameOf(value));
    }
    node.fail("one of " + names);
}

void readFields(const JsonNode& node, SourcedScenario& fields)
{
    fields.scenario.name = node.text("name");
    fields.scenario.note = node.text("note");
    for (const Input& input : inputs())
        if (const auto value = node.find(input.key))
            input.write(fields.scenario, inputFrom(*value, input));
    const auto sources = node.find("sources");
    if (!sources)
        return;
    std::vector<std::string_view> keys;
    for (const Input& input : inputs())
        keys.push_back(input.key);
    sources->requireKeysAmong(keys, "the sources");
    for (const std::string_view key : keys)
        if (const auto source = sources->find(key))
            fields.sources[std::string(key)] = sourceFrom(*source);
}

double planInputFrom(const JsonNode& node, const PlanInput& input)
{
    if (!node.value().is_number())
        node.fail("a number");
    const auto value = node.value().get<double>();
    try {
        checkPlanInput(input, value, shownJson(node.value()));
    } catch (const Error& error) {
        throw Error(node.place() + ": " + error.what());
    }
    return value;
}

void readTyped(const JsonNode& scenario, Choices& choices)
{
    const auto typed = scenario.find("typed");
    if (!typed)
        return;
    typed->requireObject();
    for (const auto& [key, ignored] : typed->value().items()) {
        const PlanInput* const input = findPlanInput(key);
        if (input == nullptr || input->key != key)
            throw Error(typed->place() + "." + quoteText(key) +
                        " is no figure of a plan; the sensitivity table lists their keys.");
        if (const auto value = typed->find(key))
            choices.typed[key] = planInputFrom(*value, *input);
    }
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

void readPrices(const JsonNode& scenario, PlanRequest::Prices& result)
{
    const auto node = scenario.find("prices");
    if (!node)
        return;
    std::vector<std::string_view> keys;
    for (const Price& price : prices)
        keys.emplace_back(price.key);
    node->requireKeysAmong(keys, "the prices");
    for (const Price& price : prices)
        result.*price.place = node->positive(price.key);
}

void readLeftOut(const JsonNode& scenario, RefinementSet& result)
{
    const auto list = scenario.find("left_out");
    for (std::size_t i = 0, size = list ? list->listSize(refinements().size()) : 0; i < size; ++i)
        result.add(namedFrom(list->element(i), refinements(), [](const RefinementInfo& info) {
                       return info.name;
                   }).refinement);
}

void requireKnownKeys(const JsonNode& node)
{
    std::vector<std::string_view> keys = {"name", "note"};
    for (const Input& input : inputs())
        keys.push_back(input.key);
    for (const std::string_view key :
         {"sources", "typed", "workload", "task", "cpu", "gpu", "cpu_baseline", "operations_from", "stack",
          "host_memory", "chunks", "launch_mode", "shared_link", "prices", "left_out"})
        keys.push_back(key);
    node.requireKeysAmong(keys, "a scenario");
}

} // namespace

ordered_json choicesJson(const Choices& choices, ProfileList& profiles)
{
    ordered_json object = ordered_json::object();
    writeFields(choices.fields, object);
    for (const auto& [key, value] : choices.typed)
        object["typed"][key] = value;
    writeTaskChoice(choices.task, object);
    writeProcessor("cpu", choices.cpu, profiles, object);
    writeProcessor("gpu", choices.gpu, profiles, object);
    writeBaseline(choices, object);
    writeGpuCode(choices, object);
    for (const Price& price : prices)
        if (const auto value = choices.prices.*price.place)
            object["prices"][price.key] = *value;
    for (const RefinementInfo& info : refinements())
        if (choices.leftOut.has(info.refinement))
            object["left_out"].push_back(info.name);
    return object;
}

Choices choicesFrom(const JsonNode& node, const ProfileList& profiles, const Catalogue& catalogue)
{
    requireKnownKeys(node);
    Choices choices;
    readFields(node, choices.fields);
    readTyped(node, choices);
    choices.task = taskChoiceFrom(node);
    choices.cpu = processorFrom(node, "cpu", profiles, catalogue);
    choices.gpu = processorFrom(node, "gpu", profiles, catalogue);
    readBaseline(node, choices);
    readGpuCode(node, choices);
    readPrices(node, choices.prices);
    readLeftOut(node, choices.leftOut);
    if (const auto problem = contradictionIn(choices))
        throw Error(node.place() + ": " + *problem);
    return choices;
}

} // namespace gpuspeedup
