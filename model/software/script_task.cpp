// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/software/script_task.h"

#include "model/json_node.h"
#include "model/strict_json.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

constexpr std::string_view source = "the script's line";
constexpr std::size_t mostTasks = 100'000;
constexpr std::size_t mostSizes = 16;

Duration median(const JsonNode& node)
{
    return node.require("median", "seconds").positive() * second;
}

} // namespace

std::size_t scriptPlanFrom(std::string_view line)
{
    const nlohmann::json document = parseStrictJson(line, source);
    const JsonNode node(document, "$", source);
    node.requireObject();
    return node.wholeNumber("rows", mostTasks);
}

ScriptTask scriptTaskFrom(std::string_view line)
{
    const nlohmann::json document = parseStrictJson(line, source);
    const JsonNode node(document, "$", source);
    node.requireObject();
    ScriptTask task{.workload = node.text("workload"), .label = node.text("label"), .sizes = {}};
    const JsonNode sizes = node.require("sizes", "a list of numbers");
    for (std::size_t i = 0, count = sizes.listSize(mostSizes); i < count; ++i)
        task.sizes.push_back(sizes.element(i).positive());
    return task;
}

ScriptTime scriptTimeFrom(std::string_view line)
{
    const nlohmann::json document = parseStrictJson(line, source);
    const JsonNode node(document, "$", source);
    node.requireObject();
    ScriptTime time;
    time.task = node.wholeNumber("row", mostTasks);
    time.problem = node.text("problem");
    time.detail = node.text("detail");
    if (const auto cpu = node.find("cpu"))
        time.cpu = median(*cpu);
    if (const auto gpu = node.find("gpu"))
        time.gpu = GpuTimes{.copyIn = median(gpu->require("in", "times")),
                            .compute = median(gpu->require("compute", "times")),
                            .copyOut = median(gpu->require("out", "times")),
                            .whole = median(gpu->require("whole", "times"))};
    return time;
}

} // namespace gpuspeedup
