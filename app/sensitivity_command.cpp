// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/plan_options.h"
#include "app/standard_output.h"
#include "model/report/sensitivity_document.h"

namespace gpuspeedup {
namespace {

std::function<void()> declare(CLI::App& app)
{
    app.footer("  gpu-speedup-cli sensitivity --format json\n"
               "  gpu-speedup-cli sensitivity --machine node7.json --workload fft --seed 7");
    const auto options = std::make_shared<PlanOptions>(app);
    return [options] {
        const Format& format = options->format();
        const MonteCarloSettings settings{.draws = options->draws(), .seed = options->seed()};
        const Plan plan = options->plan();
        const MonteCarlo result = monteCarlo(plan, uncertainInputs(plan), settings);
        format.write(sensitivityDocument(plan, result), writeStandardOutput);
    };
}

} // namespace

const Command sensitivityCommand{"sensitivity", "What the speedup depends on, and how sure it is", declare};

} // namespace gpuspeedup
