// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QColor>
#include <QPalette>

namespace gpuspeedup {

/// Colours of one drawing of a chart. Those of a past result are pale.
struct ChartColors
{
    QPalette palette;
    bool stale = false;

    /// Of a line or a fill.
    [[nodiscard]] QColor of(ChartRole role) const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor background() const;
};

} // namespace gpuspeedup
