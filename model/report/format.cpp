// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr Format list[] = {
    {"text", "txt", "text/plain", "Text", writeText},
    {"json", "json", "application/json", "JSON", writeJson},
    {"csv", "csv", "text/csv", "CSV", writeCsv},
    {"tsv", "tsv", "text/tab-separated-values", "TSV", writeTsv},
    {"markdown", "md", "text/markdown", "Markdown", writeMarkdown},
    {"html", "html", "text/html", "HTML", writeHtml},
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::span<const Format> formats()
{
    return list;
}

const Format* findFormat(std::string_view name)
{
    const auto found =
        std::find_if(std::begin(list), std::end(list), [&](const Format& f) { return f.name == name; });
    return found == std::end(list) ? nullptr : &*found;
}

const Format* formatForFileName(std::string_view fileName)
{
    const std::size_t dot = fileName.rfind('.');
    if (dot == std::string_view::npos)
        return nullptr;
    std::string suffix(fileName.substr(dot + 1));
    std::transform(suffix.begin(), suffix.end(), suffix.begin(), lower);
    if (suffix == "htm")
        suffix = "html";
    if (suffix == "markdown")
        suffix = "md";
    const auto found =
        std::find_if(std::begin(list), std::end(list), [&](const Format& f) { return f.suffix == suffix; });
    return found == std::end(list) ? nullptr : &*found;
}

std::string writeToString(const Format& format, const Document& document)
{
    std::string text;
    format.write(document, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace gpuspeedup
