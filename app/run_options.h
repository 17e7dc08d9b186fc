// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What is true of the whole run: --runs, --one-off, --serial-share, --gpus, --shared-link,
/// energy and price, and --input for every other figure.
class RunOptions
{
public:
    explicit RunOptions(CLI::App& app);

    /// Adds to the typed inputs and prices of `choices`. Throws UsageError.
    void apply(Choices& choices) const;

private:
    /// An option for one input of a plan.
    struct InputOption
    {
        std::string option;
        std::string_view key;
        std::optional<std::string> text;
    };

    /// An option for one number of PlanRequest::Prices.
    struct PriceOption
    {
        std::string option;
        std::optional<double> PlanRequest::Prices::*price;
        std::optional<std::string> text;
    };

    void applyInputs(Choices& choices) const;

    std::vector<InputOption> inputs_;
    std::vector<PriceOption> prices_;
    std::vector<std::string> others_; ///< "key=value"
    bool sharedLink_ = false;
};

} // namespace gpuspeedup
