// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/svg_picture.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// The part of a line that lies in `box`. Source: Liang and Barsky, ACM Transactions on Graphics 3(1), 1984.
[[nodiscard]] std::optional<std::pair<SvgPoint, SvgPoint>> clippedLine(SvgPoint from, SvgPoint to,
                                                                       const SvgBox& box);
/// The parts of a run of lines that lie in `box`.
[[nodiscard]] std::vector<std::vector<SvgPoint>> clippedPath(std::span<const SvgPoint> points,
                                                             const SvgBox& box);
/// The part of a polygon that lies in `box`. Source: Sutherland and Hodgman, CACM 17(1), 1974.
[[nodiscard]] std::vector<SvgPoint> clippedPolygon(std::vector<SvgPoint> corners, const SvgBox& box);

} // namespace gpuspeedup
