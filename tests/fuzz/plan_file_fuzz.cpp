// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_plan.h"
#include "model/choices/plan_file.h"
#include "model/error.h"
#include "model/plan/plan_estimate.h"
#include "tests/fuzz/require.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

namespace gpuspeedup {
namespace {

const Catalogue& catalogue()
{
    static const Catalogue rows = Catalogue::builtIn();
    return rows;
}

void requireSentence(const Error& error)
{
    const std::string_view sentence = error.what();
    require(sentence.ends_with('.') || sentence.ends_with('?'), "a refusal is a sentence");
}

std::optional<PlanFile> readPlan(const std::string& text)
{
    try {
        return planFileFromJson(text, "input", catalogue());
    } catch (const Error& error) {
        requireSentence(error);
        return {};
    }
}

void checkChoices(const Choices& choices)
{
    require(!contradictionIn(choices), "what was read does not contradict itself");
    try {
        const PlanEstimate estimate = evaluate(planOf(choices, catalogue()));
        if (estimate.fault == PlanFault::none)
            require(std::isfinite(estimate.speedup) && estimate.speedup > 0, "a speedup is finite");
    } catch (const Error& error) {
        requireSentence(error);
    }
}

} // namespace
} // namespace gpuspeedup

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gpuspeedup;
    const auto plan = readPlan(std::string(data, data + size));
    if (!plan)
        return 0;
    require(!plan->scenarios.empty() && plan->current < plan->scenarios.size(),
            "a current scenario is there");
    require(planFileFromJson(planFileToJson(*plan), "written", catalogue()) == *plan,
            "a plan written and read again is the same");
    for (const Choices& choices : plan->scenarios)
        checkChoices(choices);
    return 0;
}
