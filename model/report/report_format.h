// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/svg.h"
#include "model/report/report.h"

#include <string>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// Of the picture of a chart whose title stands above it: higher where the chart has many rows.
[[nodiscard]] SvgSize pictureSize(const Chart& chart);

/// One file that needs no other: pictures and style sheet are in it. Well-formed as XML, too.
void writeReportHtml(const Report& report, const Sink& sink);

/// A text and the pictures it shows, to be written beside it.
struct MarkdownReport
{
    std::string text;
    std::vector<std::pair<std::string, std::string>> pictures; ///< name of the file, SVG
};

/// Pictures are files beside the report whose names begin with `stem` and a dash.
[[nodiscard]] MarkdownReport writeReportMarkdown(const Report& report, std::string_view stem);
/// Pictures stand in the text.
[[nodiscard]] std::string writeReportMarkdown(const Report& report);

} // namespace gpuspeedup
