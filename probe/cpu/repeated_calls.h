// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/thread_team.h"
#include "probe/sampler.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// How many calls make up a measurement: doubled until they take half of `seconds`, so that reading the clock
/// twice is little beside them. `secondsOf(times)` is what so many calls took; the quickest of three counts,
/// for a pause would make few calls look long enough.
template <class SecondsOf> [[nodiscard]] std::size_t callsFor(double seconds, const SecondsOf& secondsOf)
{
    std::size_t times = 1;
    while (std::min({secondsOf(times), secondsOf(times), secondsOf(times)}) < seconds / 2)
        times *= 2;
    return times;
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

/// A loop that the members share out evenly and that is done when the last one is, as in a program: one that
/// a shared machine holds up, holds up all. What waking the threads takes is not in it.
template <class Job> class SharedLoop
{
public:
    /// `amount` is that of one call of `job(member)`; a measurement takes about `seconds`.
    SharedLoop(ThreadTeam& team, std::size_t members, double amount, double seconds, Job job)
        : team_(team),
          members_(members),
          amount_(amount),
          job_(std::move(job)),
          calls_(callsFor(seconds, [this](std::size_t times) { return secondsOf(times); }))
    {}

    /// What all do in a second.
    [[nodiscard]] double rate()
    {
        return amount_ * static_cast<double>(members_ * calls_) / secondsOf(calls_);
    }

private:
    double secondsOf(std::size_t times) { return longestOf(team_, members_, times, job_); }

    ThreadTeam& team_;
    std::size_t members_;
    double amount_;
    Job job_;
    std::size_t calls_;
};

} // namespace gpuspeedup
