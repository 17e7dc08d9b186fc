// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/option_value.h"
#include "app/plan_options.h"
#include "app/standard_output.h"
#include "model/report/solve_document.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

struct SolveOptions
{
    explicit SolveOptions(CLI::App& app) : shared(app)
    {
        constexpr const char* group = "What is solved for";
        app.add_option("--for", keys, "Keys of the inputs, joined by commas, such as operations,gpus; or all")
            ->type_name("LIST")
            ->capture_default_str()
            ->group(group);
        app.add_option("--target", target, "Speedup to reach; at 1 both sides take the same time")
            ->type_name("SPEEDUP")
            ->capture_default_str()
            ->group(group);
        app.add_flag("--scale-data", scaling.data, "Data grows with the operations")->group(group);
        app.add_flag("--scale-launches", scaling.launches, "Launches grow with the operations")->group(group);
    }

    PlanOptions shared;
    std::string keys = "all";
    std::string target = "1";
    TaskScaling scaling;
};

std::vector<const PlanInput*> inputsOf(const Plan& plan, const std::string& keys)
{
    const std::string option = "--for";
    std::vector<const PlanInput*> chosen;
    if (keys == "all") { // the error of the model is nothing that can be changed
        for (const PlanInput& input : planInputs())
            if (input.active(plan) && !isModelError(input))
                chosen.push_back(&input);
        return chosen;
    }
    for (const std::string& key : splitAtCommas(keys)) {
        const PlanInput& input = planInputNamed(option, key);
        if (!input.active(plan))
            throw UsageError(option + ": This estimate does not use the input " + std::string(input.key) +
                             "; give what it belongs to as well, or take another of --for all.");
        chosen.push_back(&input);
    }
    return chosen;
}

void checkScaling(const SolveOptions& options, const std::vector<const PlanInput*>& inputs)
{
    const bool scales = options.scaling.data || options.scaling.launches;
    if (scales && std::ranges::find(inputs, "operations", &PlanInput::key) == inputs.end())
        throw UsageError("--scale-data: Data and launches grow with the operations; solve for those.");
}

void run(const SolveOptions& options)
{
    const Format& format = options.shared.format();
    const double target = parsePositive("--target", options.target, Unit{}, "10");
    const Plan plan = options.shared.plan();
    const std::vector<const PlanInput*> inputs = inputsOf(plan, options.keys);
    checkScaling(options, inputs);
    format.write(solveDocument(plan, inputs, target, options.scaling), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("  gpu-speedup-cli solve --for operations\n"
               "  gpu-speedup-cli solve --target 10 --gpu H200 --workload fft --set n=1e7");
    const auto options = std::make_shared<SolveOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command solveCommand{"solve", "The value of each input at which the GPU reaches a speedup", declare};

} // namespace gpuspeedup
