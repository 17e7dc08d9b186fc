// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_state.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace gpuspeedup {

/// What is seen of a chart, with its title, in light colours whatever the theme.
///
/// `size` is in points of a screen with 96 of them to the inch.
[[nodiscard]] QImage chartImage(const Chart& chart, const ChartState& state, QSize size, double scale);
/// One page of that size.
[[nodiscard]] QByteArray chartPdf(const Chart& chart, const ChartState& state, QSize size);

} // namespace gpuspeedup
