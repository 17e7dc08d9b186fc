// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/sampler.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace gpuspeedup {

/// The time a run may take in all, from the moment this is made.
class TimeBudget
{
public:
    /// `seconds` 0: without a limit. `now` gives seconds of a steady clock.
    explicit TimeBudget(double seconds, std::function<double()> now = steadySeconds);

    /// Seconds since the beginning.
    [[nodiscard]] double spent() const { return now_() - begin_; }
    /// Seconds until the end, negative when it is past; absent without a limit.
    [[nodiscard]] std::optional<double> left() const;
    /// Whether something that takes so long, or no time at all, still fits.
    [[nodiscard]] bool hasRoomFor(double seconds) const;
    /// So much of all the time, 0 to 1; infinite without a limit.
    [[nodiscard]] double part(double share) const;
    /// The time for the next of `remaining` equal pieces, at most `most`.
    [[nodiscard]] double piece(std::size_t remaining, double most) const;

private:
    double seconds_;
    std::function<double()> now_;
    double begin_;
};

} // namespace gpuspeedup
