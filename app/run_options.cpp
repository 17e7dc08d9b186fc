// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_options.h"

#include "app/option_value.h"
#include "model/quote_text.h"

namespace gpuspeedup {

RunOptions::RunOptions(CLI::App& app)
{
    constexpr const char* runGroup = "The whole run";
    constexpr const char* priceGroup = "Energy and price";
    inputs_ = {{"--runs", "runs", {}},
               {"--one-off", "one_off_s", {}},
               {"--serial-share", "serial_share", {}},
               {"--gpus", "gpus", {}}};
    prices_ = {{"--cpu-watts", &PlanRequest::Prices::cpuWatts, {}},
               {"--gpu-watts", &PlanRequest::Prices::gpuWatts, {}},
               {"--cpu-price", &PlanRequest::Prices::cpuPerHour, {}},
               {"--gpu-price", &PlanRequest::Prices::gpuPerHour, {}},
               {"--port-cost", &PlanRequest::Prices::port, {}}};
    const auto add = [&](auto& place, const char* group, const char* type, const char* description) {
        app.add_option(place.option, place.text, description)->type_name(type)->group(group);
    };
    add(inputs_[0], runGroup, "COUNT", "Runs among which the one-off costs divide");
    add(inputs_[1], runGroup, "TIME",
        "Start-up, compilation, library initialisation; a bare number is in ms; default from --stack");
    add(inputs_[2], runGroup, "SHARE", "Part of today's run that stays on the CPU: 0.1 or 10%");
    add(inputs_[3], runGroup, "COUNT", "GPUs that share the task");
    app.add_flag("--shared-link", sharedLink_, "All of them behind one link to the host")->group(runGroup);
    add(prices_[0], priceGroup, "WATTS", "Power of the CPU under load; default from the catalogue");
    add(prices_[1], priceGroup, "WATTS", "Power of one GPU under load; default from the catalogue");
    add(prices_[2], priceGroup, "PRICE", "An hour of the machine without GPU, in any currency");
    add(prices_[3], priceGroup, "PRICE", "An hour of the machine with its GPUs, in the same");
    add(prices_[4], priceGroup, "PRICE", "Writing the GPU code, in the same");
    app.add_option("--input", others_,
                   "Any figure by its key, such as gpu_bandwidth=3TB/s; the JSON output lists the keys")
        ->type_name("KEY=VALUE")
        ->group("Any figure");
}

void RunOptions::apply(Choices& choices) const
{
    applyInputs(choices);
    for (const PriceOption& price : prices_)
        if (price.text)
            choices.prices.*price.price = parsePositive(price.option, *price.text, Unit{}, "100");
    choices.sharedLink = sharedLink_;
}

void RunOptions::applyInputs(Choices& choices) const
{
    const auto type = [&](const std::string& option, std::string_view key, const std::string& text) {
        const PlanInput& input = planInputNamed(option, key);
        const bool byKey = option == "--input";
        const double value = parsePlanInput(byKey ? option + " " + std::string(key) : option, input, text);
        if (!choices.typed.emplace(input.key, value).second)
            throw UsageError(option + ": " + std::string(input.label) +
                             " is given twice; leave one of them out.");
    };
    for (const InputOption& input : inputs_)
        if (input.text)
            type(input.option, input.key, *input.text);
    for (const std::string& text : others_) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos)
            throw UsageError("--input: " + quoteText(text) +
                             " is no key with a value; write for example gpu_bandwidth=3TB/s.");
        type("--input", text.substr(0, equals), text.substr(equals + 1));
    }
}

} // namespace gpuspeedup
