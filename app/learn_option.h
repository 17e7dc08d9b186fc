// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace gpuspeedup {

/// The option --learn of verify: the rows are kept with the profile of --machine.
class LearnOption
{
public:
    /// Declares it on `app`; must outlive its parsing.
    explicit LearnOption(CLI::App& app);

    /// Before anything is measured. Throws UsageError without --machine, Error where its file cannot be
    /// written.
    void check(const std::optional<std::string>& machineFile) const;
    /// Where it is given, adds the rows to the profile of that file, which is read anew and written whole,
    /// and says on standard error what became of them; nothing is learned from a GPU that was busy or with
    /// the profile of another machine, and no CPU times from busy processors. Throws Error.
    void keep(const Verification& verification, const std::optional<std::string>& machineFile) const;

private:
    bool isGiven_ = false;
};

} // namespace gpuspeedup
