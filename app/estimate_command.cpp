// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/scenario_options.h"
#include "app/standard_output.h"
#include "model/estimate.h"
#include "model/report/estimate_document.h"

namespace gpuspeedup {
namespace {

std::function<void()> declare(CLI::App& app)
{
    const auto options = std::make_shared<ScenarioOptions>(app);
    return [options] {
        const Format& format = options->format();
        const Scenario scenario = options->scenario();
        format.write(estimateDocument(scenario, estimate(scenario)), writeStandardOutput);
    };
}

} // namespace

const Command estimateCommand{"estimate", "CPU time, GPU time and speedup of one task", declare};

} // namespace gpuspeedup
