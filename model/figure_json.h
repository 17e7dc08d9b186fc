// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"

#include <nlohmann/json_fwd.hpp>

namespace gpuspeedup {

class JsonNode;

/// Limits of what is read; each far beyond what a run produces.
inline constexpr std::size_t mostSamples = 1'000'000'000;
inline constexpr std::size_t mostCurvePoints = 1000;
inline constexpr std::size_t mostFigures = 1000; ///< of one processor

/// Lower-case letters, digits and underscores, in one to four parts with dots between.
[[nodiscard]] bool isFigureName(std::string_view name);

[[nodiscard]] nlohmann::ordered_json figureJson(const Figure& figure);
/// Throws Error for a figure that cannot be.
[[nodiscard]] Figure figureFrom(const JsonNode& node);

/// Puts each figure into `object` under nested keys: "fp32.all_cores" → fp32 →
/// all_cores. One whose place is taken by something else is left out.
void placeFigures(const Figures& figures, nlohmann::ordered_json& object);
/// The figures under the nested keys of an object; other keys are passed over.
[[nodiscard]] Figures figuresWithin(const JsonNode& object);

} // namespace gpuspeedup
