// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"
#include "model/language.h"

#include <string>

namespace gpuspeedup {

struct SvgSize
{
    double width = 720; ///< in CSS pixels, from 240 to 40 000
    double height = 380;
    bool heading = true; ///< the title stands in the picture, too; it is told in any case
};

/// The chart as one <svg> element with title and desc, readable on a light and, by its own style sheet, on a
/// dark page; printed as on a light one. No script, no reference to anything outside it, the same bytes for
/// the same chart. Several may stand in one page.
[[nodiscard]] std::string chartToSvg(const Chart& chart, const Language& language = {}, SvgSize size = {});

} // namespace gpuspeedup
