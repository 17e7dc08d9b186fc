// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QString>

namespace gpuspeedup {

/// A value along `axis` for reading, with four digits: "12.9 ms", "96.9×", "48.4 %", or the name at that
/// position.
[[nodiscard]] QString valueText(const ChartAxis& axis, double value);

/// Beside a tick, with as many digits as steps of `step` need: "10 Gop", "10⁶", "0.5×". Every label up to
/// `largest` has the same prefix; zero for `largest`: each its own, as on a logarithmic axis.
[[nodiscard]] QString tickText(const ChartAxis& axis, double value, double step, double largest);

} // namespace gpuspeedup
