// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_formatter.h"

namespace gpuspeedup {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t nameColumns = 30;

/// Characters of UTF-8.
std::size_t widthOf(const std::string& word)
{
    std::size_t width = 0;
    for (const char c : word)
        width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return width;
}

/// Breaks lines between words.
std::string wrapped(const std::string& text, std::size_t width)
{
    std::string result;
    std::size_t used = 0;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const bool fits = used + 1 + widthOf(word) <= width;
        if (used > 0)
            result += fits ? ' ' : '\n';
        used = widthOf(word) + (used > 0 && fits ? used + 1 : 0);
        result += word;
    }
    return result;
}

} // namespace

HelpFormatter::HelpFormatter()
{
    column_width(nameColumns);
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const
{
    if (option->get_type_size() == 0)
        return {};
    const std::string type = option->get_type_name();
    const std::string usual = option->get_default_str();
    const bool many = option->get_expected_max() == CLI::detail::expected_max_vector_size;
    return (type.empty() ? "" : " " + type) + (usual.empty() ? "" : "=" + usual) + (many ? " ..." : "");
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const
{
    return wrapped(option->get_description(), columns - nameColumns);
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const
{
    return CLI::detail::find_and_replace(Formatter::make_help(app, std::move(name), mode), "\n\n\n", "\n\n");
}

} // namespace gpuspeedup
