// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"
#include "model/language.h"

#include <string>

namespace gpuspeedup {

struct SvgSize
{
    double width = 720; ///< in CSS pixels
    double height = 380;
};

/// The chart as one <svg> element with title and desc, readable on a light and, by its own style sheet, on a
/// dark page. No script, no reference to anything outside it.
[[nodiscard]] std::string chartToSvg(const Chart& chart, const Language& language = {}, SvgSize size = {});

} // namespace gpuspeedup
