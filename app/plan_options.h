// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/machine_options.h"
#include "app/run_options.h"
#include "app/scenario_options.h"
#include "app/software_options.h"
#include "app/task_options.h"
#include "model/choices/choices.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The options of every subcommand that looks at a plan: those of ScenarioOptions, and
/// machine, task, software, run and refinements.
class PlanOptions
{
public:
    /// Declares them on `app`; must outlive its parsing.
    explicit PlanOptions(CLI::App& app);
    PlanOptions(const PlanOptions&) = delete;
    PlanOptions& operator=(const PlanOptions&) = delete;

    /// More is given than the seven inputs, a scenario of nothing else, and a format: the published formulas
    /// are not all that is asked for.
    [[nodiscard]] bool refined() const;

    /// The seven inputs. Throws Error.
    [[nodiscard]] Scenario scenario() const;
    /// All that the options say. Throws UsageError for what is wrong with them, Error for files.
    [[nodiscard]] Plan plan() const;
    /// The same before a plan is built of it.
    struct Asked
    {
        Choices given;   ///< by options
        Choices choices; ///< with those of the scenario
        PlanRequest request;
        bool saysTask = false; ///< by a template, a file, or operations that were typed
    };
    [[nodiscard]] Asked asked(GpuOfProfile gpu = GpuOfProfile::needed) const;
    [[nodiscard]] const std::optional<std::string>& profileFile() const { return machine_.profileFile(); }

    [[nodiscard]] const Format& format() const { return scenario_.format(); }
    /// Of Monte Carlo.
    [[nodiscard]] std::uint64_t seed() const;
    [[nodiscard]] std::size_t draws() const;

private:
    /// What the scenario says; read once, for standard input cannot be read again.
    [[nodiscard]] const Choices& scenarioChoices() const;
    [[nodiscard]] Choices allChoices(const Choices& given) const;
    [[nodiscard]] PlanRequest request(const Choices& given, const Choices& all,
                                      const std::vector<SoftwareStack>& stacks) const;
    void applyRefinements(PlanRequest& request) const;

    ScenarioOptions scenario_;
    std::size_t declaredBefore_; ///< options of `app` that are none of this class's own
    MachineOptions machine_;
    TaskOptions task_;
    SoftwareOptions software_;
    RunOptions run_;
    std::string refine_ = "auto";
    std::optional<std::string> seed_;
    std::optional<std::string> draws_;
    std::vector<const CLI::Option*> own_;
    mutable std::optional<Choices> scenarioChoices_;
};

} // namespace gpuspeedup
