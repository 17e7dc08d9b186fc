// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace gpuspeedup {

inline constexpr std::size_t leastOfThree = 504; ///< numbers for distanceOfThree()

/// How far apart the three arrays of a loop begin that share `numbers` numbers in FP64, leastOfThree at
/// least: as far as fits, and a third or two of a page from one another within their pages, for a load waits
/// for a store before it that has the same low bits of the address.
[[nodiscard]] constexpr std::size_t distanceOfThree(std::size_t numbers)
{
    constexpr std::size_t page = 4096 / sizeof(double);
    constexpr std::size_t third = leastOfThree / 3; // 21 lines of 64 bytes
    assert(numbers >= leastOfThree);
    const std::size_t one = (numbers / 3 - third) / page * page + third;
    return one + third <= numbers / 3 ? one + third : one;
}

/// How often arrays of so many bytes on each member are gone through for one of a sample's times: a
/// mebibyte's worth, beside which neither a clock nor a barrier counts.
[[nodiscard]] constexpr std::size_t passesOver(double bytes)
{
    constexpr double worth = 1 << 20;
    return bytes >= worth ? 1 : static_cast<std::size_t>(worth / std::max(bytes, 1.0)) + 1;
}

} // namespace gpuspeedup
