// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/build_plan.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// How the task runs on both sides: the options --cpu-baseline, --stack, --stacks,
/// --host-memory, --overlap and --launch-mode.
class SoftwareOptions
{
public:
    explicit SoftwareOptions(CLI::App& app);

    /// Fills the choices of `request`. Throws UsageError, and Error for a file.
    void apply(PlanRequest& request) const;

private:
    void applyBaseline(PlanRequest& request) const;
    void applyStack(PlanRequest& request) const;
    void applyCopies(PlanRequest& request) const;

    std::optional<std::string> baseline_;
    std::optional<std::string> stack_;
    std::vector<std::string> stackFiles_;
    std::optional<std::string> hostMemory_;
    std::optional<std::string> overlap_;
    std::optional<std::string> launchMode_;
};

} // namespace gpuspeedup
