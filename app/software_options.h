// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

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

    /// Fills what is given into `choices`, with names of `stacks`. Throws UsageError.
    void apply(Choices& choices, const std::vector<SoftwareStack>& stacks) const;
    /// Those that are compiled in and those of the files given. Throws Error.
    [[nodiscard]] std::vector<SoftwareStack> stacks() const;
    /// Copies are not to overlap kernels, whatever the scenario says.
    [[nodiscard]] bool refusesOverlap() const { return overlap_ == "off"; }

private:
    void applyBaseline(Choices& choices) const;
    void applyCopies(Choices& choices) const;

    std::optional<std::string> baseline_;
    std::optional<std::string> stack_;
    std::vector<std::string> stackFiles_;
    std::optional<std::string> hostMemory_;
    std::optional<std::string> overlap_;
    std::optional<std::string> launchMode_;
};

} // namespace gpuspeedup
