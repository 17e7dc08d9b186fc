// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Quantile of `sorted` (ascending, not empty) at 0 <= q <= 1, by linear
/// interpolation between order statistics.
/// Source: Hyndman and Fan, The American Statistician 50(4), 1996, definition 7.
[[nodiscard]] double quantile(std::span<const double> sorted, double q);

/// Median, 5th and 95th percentile, count. Requires at least one finite sample.
[[nodiscard]] Spread spreadOf(std::span<const double> samples);

/// Half the width of the distribution-free 95 % interval of the median, relative to
/// the median: the interval reaches from the order statistic at rank
/// ⌊(n − 1.96·√n)/2⌋ to that at ⌈1 + (n + 1.96·√n)/2⌉, counted from 1 and cut to 1 … n.
/// Source: Conover, Practical Nonparametric Statistics, 3rd ed., section 3.2.
[[nodiscard]] double medianUncertainty(std::span<const double> samples);

/// Relative change of the median from the first to the last third of the samples,
/// in order of measurement. Zero for fewer than nine.
[[nodiscard]] double drift(std::span<const double> inOrder);

struct SamplingLimits
{
    std::size_t fewestSamples = 9;
    std::size_t mostSamples = 10'000;
    double relativeUncertainty = 0.01; ///< stop when medianUncertainty is at or below this …
    double leastSeconds = 0;           ///< but not before this time …
    double mostSeconds = 0.1;          ///< … or at this time, not converged,
    std::size_t fewestAtTimeCap = 3;   ///< once there are as many: one long sample is no measurement
    double mostDrift = 0.02;           ///< above: extended once by as many samples again, then flagged
};

enum class SamplingEnd
{
    converged,
    timeCap,  ///< still reported, flagged
    drifting, ///< still reported, flagged
    cancelled ///< what there is is kept
};

struct Sampling
{
    std::vector<double> samples; ///< in order of measurement
    SamplingEnd end = SamplingEnd::converged;
};

/// Calls `measure` until the rule above says stop. `now` gives seconds of a steady
/// clock and `cancelled` is asked before each sample; both are parameters so that the
/// rule is tested with made-up times. What `measure` throws passes through.
[[nodiscard]] Sampling sample(const SamplingLimits& limits, const std::function<double()>& measure,
                              const std::function<double()>& now, const std::function<bool()>& cancelled);

/// A figure from samples in `unit`: status ok where converged, else a warning that says
/// why; failed where it was cancelled before the first sample.
[[nodiscard]] Figure figureFrom(const Sampling& sampling, std::string unit, std::string method);

/// Seconds of the steady clock.
[[nodiscard]] double steadySeconds();

} // namespace gpuspeedup
