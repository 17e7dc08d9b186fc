// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/format.h"

#include <CLI/App.hpp>

#include <string>
#include <string_view>

namespace gpuspeedup {

/// The option --format of every subcommand that writes a document.
class FormatOption
{
public:
    /// Declares it on `app`; must outlive its parsing. `other` names a format of this command alone.
    explicit FormatOption(CLI::App& app, std::string_view other = {});

    /// The name that was given, which format() would accept or which is that of the other format. Throws as
    /// it.
    [[nodiscard]] const std::string& name() const;

    /// Throws UsageError for an unknown name and for that of the other format.
    [[nodiscard]] const Format& format() const;

private:
    [[nodiscard]] std::string names() const;

    std::string name_ = "text";
    std::string other_;
};

} // namespace gpuspeedup
