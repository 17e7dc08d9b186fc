// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/estimate.h"
#include "model/input.h"
#include "model/report/estimate_document.h"
#include "model/report/format.h"
#include "model/scenario_json.h"
#include "model/strict_json.h"
#include "tests/fuzz/require.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

namespace gpuspeedup {
namespace {

std::optional<Scenario> readScenario(const std::string& text)
{
    try {
        return scenarioFromJson(text, "input");
    } catch (const Error& error) {
        require(std::string_view(error.what()).ends_with('.') ||
                    std::string_view(error.what()).ends_with('?'),
                "a refusal is a sentence");
        return {};
    }
}

void checkScenario(const Scenario& scenario)
{
    for (const Input& input : inputs())
        checkInput(input, input.read(scenario), "read");
    require(scenarioFromJson(scenarioToJson(scenario), "written") == scenario,
            "a scenario written and read again is the same");
}

std::optional<Estimate> estimateOf(const Scenario& scenario)
{
    try {
        return estimate(scenario);
    } catch (const EstimateOutOfRange&) {
        return {};
    }
}

void checkEstimate(const Scenario& scenario, const Estimate& e)
{
    for (const Result& result : results())
        require(std::isfinite(result.read(e)) && result.read(e) >= 0, "a result is finite and not negative");
    require(e.speedup > 0 && e.efficiency > 0 && e.efficiency <= 1, "the ratios lie in their ranges");

    const Document document = estimateDocument(scenario, e);
    for (const Format& format : formats())
        require(!writeToString(format, document).empty(), "every format writes something");
    const auto json = parseStrictJson(writeToString(*findFormat("json"), document), "written");
    require(json.at("speedup").get<double>() == e.speedup, "JSON holds the exact speedup");
}

void checkSweep(const Scenario& scenario)
{
    try {
        const Sweep sweep(scenario, defaultSweepRange(scenario));
        for (std::size_t i = 0; i < sweep.size(); ++i)
            require(std::isfinite(sweep[i].speedup) && sweep[i].speedup > 0, "a sweep has finite figures");
    } catch (const Error&) {
        return; // an end of the range is outside what a double holds
    }
}

} // namespace
} // namespace gpuspeedup

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gpuspeedup;
    const auto scenario = readScenario(std::string(data, data + size));
    if (!scenario)
        return 0;
    checkScenario(*scenario);
    if (const auto result = estimateOf(*scenario)) {
        checkEstimate(*scenario, *result);
        checkSweep(*scenario);
    }
    return 0;
}
