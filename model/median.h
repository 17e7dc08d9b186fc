// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gpuspeedup {

/// The middle value in order; of an even number the mean of the two in the middle. Requires at least one.
[[nodiscard]] double medianOf(std::vector<double> values);

} // namespace gpuspeedup
