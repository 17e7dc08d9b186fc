// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format_option.h"
#include "model/scenario.h"
#include "model/units.h"

#include <CLI/App.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The options that several subcommands share: --scenario, one for each of the
/// seven inputs, and --format.
class ScenarioOptions
{
public:
    /// Declares them on `app`; must outlive its parsing.
    explicit ScenarioOptions(CLI::App& app);

    /// What is not given comes from the file, then from example 1. Throws Error.
    [[nodiscard]] Scenario scenario() const;
    [[nodiscard]] bool hasFile() const { return file_.has_value(); }
    /// The inputs that are given as options, by key, in the coherent unit. Throws UsageError.
    [[nodiscard]] std::map<std::string, double, std::less<>> typed() const;
    /// Throws UsageError for an unknown name.
    [[nodiscard]] const Format& format() const { return format_.format(); }

private:
    std::optional<std::string> file_;
    std::vector<std::string> values_; ///< by position in inputs(), empty text where not given
    std::vector<CLI::Option*> given_;
    FormatOption format_;
};

/// Reads an option that is a number of operations. Throws UsageError naming it.
[[nodiscard]] Work parseTaskSize(const std::string& option, const std::string& text);

} // namespace gpuspeedup
