// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"

#include <optional>
#include <span>

namespace gpuspeedup {

/// Fits t = α + V/β to a curve of copy times by least squares of the relative error,
/// with α >= 0. Nothing for fewer than two sizes or where no β > 0 fits.
[[nodiscard]] std::optional<CopyFit> fitCopyTimes(std::span<const CopyTime> curve);

} // namespace gpuspeedup
