// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/schedule.h"
#include "tests/exactly.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

namespace gpuspeedup {

inline constexpr int cases = 100'000;

/// A power of two: sums and products of whole ticks are exact, so that what is
/// ready at the same instant is so in the simulation too.
inline const Duration tick = std::ldexp(1.0, -40) * second;

/// A fixed sequence.
class RandomSchedule
{
public:
    [[nodiscard]] double uniform(double from, double to)
    {
        return std::uniform_real_distribution(from, to)(engine_);
    }
    /// Log-uniform, rounded.
    [[nodiscard]] double whole(double from, double to)
    {
        return std::round(std::exp2(uniform(std::log2(from), std::log2(to))));
    }
    /// 0, or a small number so that ties are frequent, or anything from a picosecond to a second.
    [[nodiscard]] Duration time()
    {
        const double kind = uniform(0, 8);
        if (kind < 1)
            return {};
        return kind < 4 ? whole(1, 8) * tick : whole(1, 0x1p40) * tick;
    }
    [[nodiscard]] ChunkTimes chunk() { return {time(), time(), time()}; }
    /// Mostly few, where the first and the last ones matter most.
    [[nodiscard]] double count() { return uniform(0, 16) < 15 ? whole(1, 8) : whole(1, 200); }
    /// Up to four groups of up to 200 launches; some have none.
    [[nodiscard]] std::vector<LaunchGroup> groups()
    {
        std::vector<LaunchGroup> groups(static_cast<std::size_t>(whole(1, 4)));
        for (LaunchGroup& group : groups) {
            group.launches = uniform(0, 8) < 1 ? 0 : count();
            group.total = std::max(1.0, group.launches) * time();
        }
        return groups;
    }

private:
    std::mt19937_64 engine_{20240229};
};

/// For QFAIL: QVERIFY2 would make a text for every case that holds.
inline QByteArray text(const ChunkTimes& chunk, double chunks)
{
    return "in " + exactly(chunk.copyIn / tick) + " compute " + exactly(chunk.compute / tick) + " out " +
           exactly(chunk.copyOut / tick) + " ticks, chunks " + exactly(chunks);
}

inline QByteArray text(const std::vector<LaunchGroup>& groups, Duration perLaunch)
{
    QByteArray out = "per launch " + exactly(perLaunch / tick) + " ticks";
    for (const LaunchGroup& group : groups)
        out += ", " + exactly(group.launches) + " launches of " + exactly(group.total / tick);
    return out;
}

} // namespace gpuspeedup
