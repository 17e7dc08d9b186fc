// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace gpuspeedup {

/// Writes --help for a terminal of 80 columns, one empty line between groups.
class HelpFormatter : public CLI::Formatter
{
public:
    HelpFormatter();

    /// Without what an option excludes: that is said where it happens.
    std::string make_option_opts(const CLI::Option* option) const override;
    std::string make_option_desc(const CLI::Option* option) const override;
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

} // namespace gpuspeedup
