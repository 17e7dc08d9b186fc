// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/format.h"

#include <CLI/App.hpp>

#include <string>

namespace gpuspeedup {

/// The option --format of every subcommand that writes a document.
class FormatOption
{
public:
    /// Declares it on `app`; must outlive its parsing.
    explicit FormatOption(CLI::App& app);

    /// Throws UsageError for an unknown name.
    [[nodiscard]] const Format& format() const;

private:
    std::string name_ = "text";
};

} // namespace gpuspeedup
