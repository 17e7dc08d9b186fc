// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format_option.h"

#include "app/usage_error.h"
#include "model/quote_text.h"

namespace gpuspeedup {
namespace {

std::string formatNames()
{
    std::string names;
    for (const Format& format : formats())
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

} // namespace

FormatOption::FormatOption(CLI::App& app)
{
    app.add_option("--format", name_, "One of " + formatNames())->type_name("NAME")->capture_default_str();
}

const Format& FormatOption::format() const
{
    if (const Format* const format = findFormat(name_))
        return *format;
    throw UsageError("--format: " + quoteText(name_) + " is not a format; use one of " + formatNames() + ".");
}

} // namespace gpuspeedup
