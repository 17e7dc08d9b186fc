// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/unit.h"

#include <array>
#include <string_view>

namespace gpuspeedup {

/// What the figures of a machine are counted in.
struct FigureUnit
{
    std::string_view name;
    Dimension dimension;
};

/// All of them: rates of arithmetic, of calls or elements, of bytes, and times.
inline constexpr std::array<FigureUnit, 4> figureUnits{{{"FLOP/s", Dimension::operationRate},
                                                        {"op/s", Dimension::callRate},
                                                        {"B/s", Dimension::bandwidth},
                                                        {"s", Dimension::duration}}};

/// The one of that name, or null.
[[nodiscard]] const FigureUnit* findFigureUnit(std::string_view name);

} // namespace gpuspeedup
