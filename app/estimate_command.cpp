// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/plan_options.h"
#include "app/standard_output.h"
#include "model/analysis/monte_carlo.h"
#include "model/estimate.h"
#include "model/report/estimate_document.h"
#include "model/report/plan_document.h"

namespace gpuspeedup {
namespace {

Document documentOf(const PlanOptions& options)
{
    if (!options.refined()) {
        const Scenario scenario = options.scenario();
        return estimateDocument(scenario, estimate(scenario));
    }
    const MonteCarloSettings settings{.draws = options.draws(), .seed = options.seed()};
    const Plan plan = options.plan();
    return planDocument(plan, monteCarlo(plan, uncertainInputs(plan), settings));
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Without options beyond the seven inputs the published formulas are computed.\n"
               "Every other option adds what it knows, and what has to be assumed then is\n"
               "listed as assumed.\n\n"
               "  gpu-speedup-cli estimate --operations \"2 T\" --data \"16 GiB\" --launches 200\n"
               "  gpu-speedup-cli estimate --cpu i7-8700K --gpu \"RTX 4090\" --workload gemm\n"
               "      --set m=8192 n=8192 k=8192 --cpu-baseline blas --stack cupy\n"
               "  gpu-speedup-cli estimate --machine node7.json --task model.json\n"
               "      --stack pytorch --cpu-baseline time=8.985s --format json");
    const auto options = std::make_shared<PlanOptions>(app);
    return [options] {
        const Format& format = options->format();
        format.write(documentOf(*options), writeStandardOutput);
    };
}

} // namespace

const Command estimateCommand{"estimate", "CPU time, GPU time and speedup of one task", declare};

} // namespace gpuspeedup
