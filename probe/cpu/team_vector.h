// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/thread_team.h"

#include <cstddef>
#include <vector>

namespace gpuspeedup {

/// `count` zeros that the members of the team will share out evenly. Each touches its part first, so that it
/// lies near its core: a vector that the calling thread makes lies near that thread's alone. Small ones,
/// which caches hold, are made by this thread.
template <class Number> [[nodiscard]] std::vector<Number> teamVector(ThreadTeam& team, std::size_t count)
{
    constexpr std::size_t page = 4096;
    constexpr std::size_t small = 1 << 20;
    std::vector<Number> numbers;
    numbers.reserve(count);
    const std::size_t bytes = count * sizeof(Number);
    if (bytes > small) {
        volatile auto* const memory = reinterpret_cast<volatile std::byte*>(numbers.data());
        team.run(team.size(), [&](std::size_t member) {
            const std::size_t end = (member + 1) * bytes / team.size();
            for (std::size_t at = member * bytes / team.size(); at < end; at += page)
                memory[at] = std::byte{};
        });
    }
    numbers.resize(count); // the pages stay where they are
    return numbers;
}

} // namespace gpuspeedup
