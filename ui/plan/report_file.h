// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/report.h"

class QString;

namespace gpuspeedup {

/// Throws Error where the suffix is none of .html, .htm, .pdf and .md.
void checkReportName(const QString& fileName);
/// Writes the report in the format of the suffix; with Markdown come the charts as SVG files beside it. All
/// files or none. Throws Error with one sentence.
void writeReport(const Report& report, const QString& fileName);

} // namespace gpuspeedup
