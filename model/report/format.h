// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"

#include <span>

namespace gpuspeedup {

/// A form in which a document leaves the program.
struct Format
{
    std::string_view name;      ///< on the command line
    std::string_view suffix;    ///< of file names, without dot
    std::string_view mediaType; ///< on the clipboard
    std::string_view title;     ///< for readers
    void (*write)(const Document&, const Sink&);
};

/// Every format, the default first. A new one is a file beside this and a line here.
[[nodiscard]] std::span<const Format> formats();

/// The format of that name, or null.
[[nodiscard]] const Format* findFormat(std::string_view name);
/// The format for a file name, by its suffix in any case, or null.
[[nodiscard]] const Format* formatForFileName(std::string_view fileName);

/// The whole document in memory.
[[nodiscard]] std::string writeToString(const Format& format, const Document& document);

void writeText(const Document&, const Sink&);
void writeJson(const Document&, const Sink&);
void writeCsv(const Document&, const Sink&);
void writeTsv(const Document&, const Sink&);
void writeMarkdown(const Document&, const Sink&);
void writeHtml(const Document&, const Sink&);

} // namespace gpuspeedup
