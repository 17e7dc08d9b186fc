// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/edits.h"

#include "model/input.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// The choice that gives the input of that key goes, and what was typed over it.
Choices withFieldCounting(Choices choices, std::string_view key)
{
    if (key == "cpu_operations_per_second") {
        choices = withCpu(withBaseline(std::move(choices), {}), {});
    } else if (key == "operations" || key == "data_bytes" || key == "launches") {
        choices = withTask(std::move(choices), {});
        if (key == "operations")
            choices.operationsFrom.reset();
    } else {
        choices = withGpu(std::move(choices), {});
        if (key == "launch_overhead_per_launch_s")
            choices = withStack(std::move(choices), {});
    }
    return withoutTyped(std::move(choices), key);
}

bool isExample(const SourcedScenario& fields)
{
    return std::ranges::all_of(inputs(), [&](const Input& input) {
        return fields.sourceOf(input.key).kind == Source::Kind::example;
    });
}

} // namespace

Choices withFields(Choices choices, const SourcedScenario& fields)
{
    const SourcedScenario before = choices.fields;
    const bool all = isExample(fields); // an example is about all seven, whatever stood there
    for (const Input& input : inputs())
        if (all || input.read(before.scenario) != input.read(fields.scenario) ||
            before.sourceOf(input.key) != fields.sourceOf(input.key))
            choices = withFieldCounting(std::move(choices), input.key);
    const std::string name = choices.fields.scenario.name;
    const std::string note = choices.fields.scenario.note;
    choices.fields = fields;
    if (fields.scenario.name.empty()) { // figures come without a name; the scenario's own stays
        choices.fields.scenario.name = name;
        choices.fields.scenario.note = note;
    }
    return choices;
}

} // namespace gpuspeedup
