// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format_option.h"
#include "model/choices/choices.h"
#include "model/machine/catalogue.h"
#include "model/scenario.h"
#include "model/units.h"

#include <CLI/App.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The options that several subcommands share: --scenario and --pick, one for each of the
/// seven inputs, and --format.
class ScenarioOptions
{
public:
    /// Declares them on `app`; must outlive its parsing.
    explicit ScenarioOptions(CLI::App& app);

    /// What the file says, of a plan its scenario picked; without one example 1. A plan names rows of
    /// `catalogue`. Reads the file. Throws Error.
    [[nodiscard]] Choices choices(const Catalogue& catalogue) const;
    [[nodiscard]] bool hasFile() const { return file_.has_value(); }
    /// The inputs that are given as options, by key, in the coherent unit. Throws UsageError.
    [[nodiscard]] std::map<std::string, double, std::less<>> typed() const;
    /// Throws UsageError for an unknown name.
    [[nodiscard]] const Format& format() const { return format_.format(); }

private:
    std::optional<std::string> file_;
    std::optional<std::string> pick_;
    std::vector<std::string> values_; ///< by position in inputs(), empty text where not given
    std::vector<CLI::Option*> given_;
    FormatOption format_;
};

/// `before` with the typed inputs; where one differs it loses name and note.
[[nodiscard]] Scenario withTypedInputs(const Scenario& before,
                                       const std::map<std::string, double, std::less<>>& typed);

/// Reads an option that is a number of operations. Throws UsageError naming it.
[[nodiscard]] Work parseTaskSize(const std::string& option, const std::string& text);

} // namespace gpuspeedup
