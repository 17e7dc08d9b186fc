// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format_option.h"

#include "app/usage_error.h"
#include "model/quote_text.h"

namespace gpuspeedup {
std::string FormatOption::names() const
{
    std::string names;
    for (const Format& format : formats())
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    return other_.empty() ? names : names + ", " + other_;
}

FormatOption::FormatOption(CLI::App& app, std::string_view other) : other_(other)
{
    app.add_option("--format", name_, "One of " + names())->type_name("NAME")->capture_default_str();
}

const std::string& FormatOption::name() const
{
    if (other_.empty() || name_ != other_)
        (void)format();
    return name_;
}

const Format& FormatOption::format() const
{
    if (const Format* const format = findFormat(name_))
        return *format;
    throw UsageError("--format: " + quoteText(name_) + " is not a format; use one of " + names() + ".");
}

} // namespace gpuspeedup
