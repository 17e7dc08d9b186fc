// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <span>
#include <string_view>

namespace gpuspeedup {

/// A colour of a picture: hexadecimal, for light and for dark pages.
struct ChartPaint
{
    std::string_view name; ///< of the class in a style sheet
    std::string_view light;
    std::string_view dark;
};

/// Against the ground, text has a contrast of 4.5:1 or more and a line 3:1 or more, on both kinds of page.
[[nodiscard]] const ChartPaint& paintOf(ChartRole role);

extern const ChartPaint groundPaint;
extern const ChartPaint textPaint;
extern const ChartPaint mutedPaint;
extern const ChartPaint gridPaint;

/// Colours of a map for values above 1, the nearest first; then for those below 1. As many of each.
[[nodiscard]] std::span<const ChartPaint> abovePaints();
[[nodiscard]] std::span<const ChartPaint> belowPaints();

/// Every paint, for a style sheet.
[[nodiscard]] std::span<const ChartPaint* const> chartPaints();

} // namespace gpuspeedup
