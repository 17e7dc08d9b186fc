// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices_json.h"
#include "model/input.h"
#include "model/plan/plan_input.h"
#include "tests/model/random_plan.h"
#include "tests/model/random_profile.h"

#include <memory>

namespace gpuspeedup {

/// How rapidcheck shows a counterexample.
inline void showValue(const Choices& choices, std::ostream& out)
{
    out << "typed";
    for (const auto& [key, value] : choices.typed)
        out << ' ' << key << " = " << value;
    out << "; task " << choices.task.index() << ", cpu " << choices.cpu.index() << ", gpu "
        << choices.gpu.index() << ", baseline " << choices.cpuBaseline.index() << ", stack " << choices.stack
        << ", memory " << choices.hostMemory.has_value() << ", chunks " << choices.chunks.value_or(-1)
        << '\n';
}

namespace random_choices {

using random_plan::coin;
using random_plan::wholeBetween;

template <typename List> auto anyOf(const List& list)
{
    const auto size = static_cast<int>(std::size(list));
    return *(std::begin(list) + static_cast<std::ptrdiff_t>(wholeBetween(0, size - 1)));
}

/// Inside the domain of the input.
inline double valueOf(const PlanInput& input)
{
    if (input.whole)
        return wholeBetween(static_cast<int>(input.least), 4096);
    if (input.most <= 1)
        return random_plan::between(0.01, 0.99);
    return input.zeroAllowed && wholeBetween(0, 9) == 0 ? 0 : *logUniform(-9, 15);
}

inline const PlanInput& input()
{
    return planInputs()[static_cast<std::size_t>(wholeBetween(0, static_cast<int>(planInputs().size()) - 1))];
}

inline WorkloadChoice workload()
{
    const Workload& chosen = *anyOf(workloads());
    WorkloadChoice choice{.name = std::string(chosen.name), .values = defaultValues(chosen)};
    std::vector<double> sizes = choice.values.sizes;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const WorkloadParameter& parameter = chosen.parameters[i];
        const double varied = sizes[i] * random_plan::between(0.5, 2);
        sizes[i] = std::clamp(parameter.whole ? std::round(varied) : varied, parameter.least, parameter.most);
    }
    if (chosen.contradiction == nullptr || !chosen.contradiction(sizes))
        choice.values.sizes = sizes;
    if (coin())
        choice.values.dtype = anyOf(arithmetics()).arithmetic;
    if (chosen.fusable && coin())
        choice.values.fused = coin();
    return choice;
}

inline TaskTextChoice taskText()
{
    const std::string bytes = std::to_string(*rc::gen::inRange(1000, 2'000'000'000));
    return taskChoiceFromJson(R"({"name": "Zwei „Schichten“", "dtype": "fp32", "repeat": 3, "buffers": [
        {"name": "x", "bytes": )" +
                                  bytes +
                                  R"(, "from_host": true}, {"name": "y", "bytes": 0.1e7, "to_host": true}],
        "kernels": [{"workload": "gemm", "parameters": {"m": 64, "n": 64, "k": 64}, "reads": ["x"],
                     "writes": ["y"]}, {"operations": 1e6, "reads": ["y"], "writes": ["y"]}]})",
                              "task");
}

inline TaskChoice task()
{
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return {};
    case 1:
        return taskText();
    default:
        return workload();
    }
}

inline std::shared_ptr<const MachineProfile> profile()
{
    return std::make_shared<const MachineProfile>(randomProfile());
}

inline ProcessorChoice cpu(const Catalogue& catalogue)
{
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        return {};
    case 1:
        return MeasuredChoice{.profile = profile(), .gpu = 0};
    default:
        return CatalogueChoice{anyOf(catalogue.cpus()).id};
    }
}

inline ProcessorChoice gpu(const Catalogue& catalogue)
{
    const int kind = *rc::gen::inRange(0, 3);
    if (kind == 0)
        return {};
    const auto measured = profile();
    if (kind == 1 && !measured->gpus.empty())
        return MeasuredChoice{.profile = measured, .gpu = measured->gpus.size() - 1};
    return CatalogueChoice{anyOf(catalogue.gpus()).id};
}

inline CpuBaselineChoice baseline()
{
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return {};
    case 1:
        return *logUniform(6, 13) * operationPerSecond;
    case 2:
        return *logUniform(-6, 5) * second;
    default:
        return anyOf(cpuCodes()).code;
    }
}

template <typename Value> std::optional<Value> maybe(Value value)
{
    return coin() ? std::optional(value) : std::nullopt;
}

inline std::optional<CpuCode> maybeCode()
{
    return maybe(anyOf(cpuCodes()).code);
}

inline std::string stack()
{
    return coin() ? std::string() : anyOf(softwareStacks()).name;
}

inline SourcedScenario fields()
{
    SourcedScenario fields{.scenario = *anyScenario(), .sources = {}};
    fields.scenario.name = *rc::gen::element<std::string>("", "Simulation", "模型 <b>„7“</b> 😀");
    fields.scenario.note = *rc::gen::element<std::string>("", "as of \"today\" \\ tomorrow");
    for (const Input& input : inputs())
        if (coin())
            fields.sources[std::string(input.key)] = {
                .kind =
                    *rc::gen::element(Source::Kind::example, Source::Kind::measured, Source::Kind::assumed),
                .origin = "node-17",
                .figure = "FP32, all cores",
                .device = "Xeon (R)",
                .moment = "2026-11-20T23:40:00Z",
                .factor = coin() ? *logUniform(0, 1) : 0};
    return fields;
}

inline std::optional<double> maybePrice()
{
    return maybe(*logUniform(-3, 6));
}

} // namespace random_choices

/// Everything that can be said, without contradiction; whether it can be computed is left open.
inline Choices randomChoices(const Catalogue& catalogue)
{
    using namespace random_choices;
    Choices choices{.fields = fields(),
                    .typed = {},
                    .task = task(),
                    .cpu = cpu(catalogue),
                    .gpu = gpu(catalogue),
                    .cpuBaseline = baseline(),
                    .operationsFrom = {},
                    .stack = stack(),
                    .hostMemory = maybe(anyOf(hostMemories)),
                    .chunks = {},
                    .launchMode = maybe(anyOf(launchModes)),
                    .sharedLink = coin(),
                    .prices = {maybePrice(), maybePrice(), maybePrice(), maybePrice(), maybePrice()},
                    .leftOut = {}};
    for (const PlanInput& input : planInputs())
        if (wholeBetween(0, 3) == 0)
            choices.typed[std::string(input.key)] = valueOf(input);
    for (const RefinementInfo& info : refinements())
        if (wholeBetween(0, 3) == 0)
            choices.leftOut.add(info.refinement);
    choices.learned = coin();
    if (!std::holds_alternative<std::monostate>(choices.cpuBaseline))
        choices.typed.erase("cpu_operations_per_second");
    const bool open =
        std::holds_alternative<std::monostate>(choices.task) && !choices.typed.contains("operations");
    if (open && std::holds_alternative<Duration>(choices.cpuBaseline))
        choices.operationsFrom = maybeCode();
    if (choices.hostMemory.value_or(HostMemory::pinned) == HostMemory::pinned)
        choices.chunks = maybe(wholeBetween(0, 64));
    return choices;
}

} // namespace gpuspeedup
