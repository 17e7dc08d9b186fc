// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace gpuspeedup {

/// Something an engine does from start to end. Its place in the list is when it was issued.
struct Operation
{
    std::size_t engine = 0;                             ///< below `engineCount`
    Duration duration;                                  ///< >= 0
    std::array<std::optional<std::size_t>, 2> waitsFor; ///< places of operations issued before this one
};

inline constexpr std::size_t engineCount = 3;

/// When the last operation ends if the first is issued at time 0.
///
/// An engine does one operation at a time. Whenever it is free it takes, of the
/// operations that wait for nothing more, the one issued first. What ends at an
/// instant has ended before anything starts at that instant.
[[nodiscard]] Duration simulatedTime(std::span<const Operation> operations);

} // namespace gpuspeedup
