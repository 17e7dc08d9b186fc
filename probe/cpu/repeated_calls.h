// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/thread_team.h"
#include "probe/sampler.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace gpuspeedup {

/// Calls a second of `call`, which is called for some `seconds` of `now`. Reading the clock takes as long as
/// a short call: the calls between two readings are doubled until they take a tenth of all the time, and only
/// then count.
template <class Call, class Clock>
[[nodiscard]] double callsPerSecond(double seconds, const Call& call, const Clock& now)
{
    constexpr double share = 0.1;
    double begin = now();
    double last = begin;
    double calls = 0;
    for (std::uint64_t batch = 1; last - begin < seconds;) {
        for (std::uint64_t i = 0; i < batch; ++i) {
            call();
            asm volatile("" ::: "memory"); // each call does all of its work
        }
        const double end = now();
        calls += static_cast<double>(batch);
        if (end - last < share * seconds) {
            batch *= 2;
            begin = end;
            calls = 0;
        }
        last = end;
    }
    return calls / (last - begin);
}

/// `amount` of each call of `job` on each of the members, for `seconds`: what all do in a second. One that a
/// shared machine interrupts counts for less, but holds up no other.
template <class Job>
[[nodiscard]] double rateOf(ThreadTeam& team, std::size_t members, double amount, double seconds,
                            const Job& job)
{
    std::vector<double> rates(members);
    team.run(members, [&](std::size_t member) {
        rates[member] = amount * callsPerSecond(
                                     seconds, [&] { job(member); }, steadySeconds);
    });
    return std::accumulate(rates.begin(), rates.end(), 0.0);
}

/// Seconds of the member that took longest over `times` calls of `job`, each by its own clock: that one
/// member leaves the barrier before another is not in it.
template <class Job>
[[nodiscard]] double longestOf(ThreadTeam& team, std::size_t members, std::size_t times, const Job& job)
{
    std::vector<double> seconds(members);
    team.run(members, [&](std::size_t member) {
        const double begin = steadySeconds();
        for (std::size_t i = 0; i < times; ++i) {
            job(member);
            asm volatile("" ::: "memory");
        }
        seconds[member] = steadySeconds() - begin;
    });
    return *std::ranges::max_element(seconds);
}

} // namespace gpuspeedup
