// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace gpuspeedup {

using PhiloxBlock = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// Philox4x32 with ten rounds: the four random words that belong to a counter. Each
/// counter and each key gives words as good as independent of all others, so that
/// random numbers can be had in any order and on any thread.
///
/// Source: Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3, SC'11.
[[nodiscard]] constexpr PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key)
{
    constexpr int rounds = 10;
    constexpr std::uint64_t firstMultiplier = 0xD2511F53;
    constexpr std::uint64_t secondMultiplier = 0xCD9E8D57;
    constexpr PhiloxKey keyStep{0x9E3779B9, 0xBB67AE85};

    const auto low = [](std::uint64_t product) { return static_cast<std::uint32_t>(product); };
    const auto high = [](std::uint64_t product) { return static_cast<std::uint32_t>(product >> 32); };
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t first = firstMultiplier * counter[0];
        const std::uint64_t second = secondMultiplier * counter[2];
        counter = {high(second) ^ counter[1] ^ key[0], low(second), high(first) ^ counter[3] ^ key[1],
                   low(first)};
        key = {key[0] + keyStep[0], key[1] + keyStep[1]};
    }
    return counter;
}

} // namespace gpuspeedup
