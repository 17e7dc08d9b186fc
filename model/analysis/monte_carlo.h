// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/quantiles.h"
#include "model/analysis/uncertainty.h"
#include "model/plan/plan_estimate.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gpuspeedup {

struct MonteCarloSettings
{
    std::size_t draws = 10'000;
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: as many as the processor runs at once

    static constexpr std::size_t fewestDraws = 100;
    static constexpr std::size_t mostDraws = 10'000'000; // 80 MB
};

/// How many draws fall where: `counts.size()` bins that are equally wide in ln S, every draw in one of them.
struct SpeedupHistogram
{
    double from = 0; ///< the smallest speedup drawn
    double to = 0;   ///< the largest
    std::vector<std::size_t> counts;

    static constexpr std::size_t bins = 480; ///< fine enough to read quantiles off, and to be put together
    bool operator==(const SpeedupHistogram&) const = default;
};

/// A plan's times and speedup with its uncertain inputs drawn at random.
struct MonteCarlo
{
    /// Of how many draws the times are kept; of the others the speedup alone.
    static constexpr std::size_t drawsWithTimes = 10'240;

    PlanEstimate nominal;      ///< of the plan as it is: not the median
    std::size_t draws = 0;     ///< all
    std::size_t estimates = 0; ///< draws with an estimate: the rest does not fit the GPU or is out of range
    Quantiles<double> speedup;
    double sigma = 0;            ///< standard deviation of ln S
    double gpuWins = 0;          ///< P(S > 1), share of the estimates
    SpeedupHistogram histogram;  ///< of all draws with an estimate
    Quantiles<Duration> cpuTime; ///< this and below: of the first `drawsWithTimes` draws
    Quantiles<Duration> gpuTime;
    std::array<Quantiles<Duration>, phaseCount> phases; ///< by Phase
};

/// Draws every input of `inputs` from its lognormal distribution around the plan's value and evaluates the
/// plan, `settings.draws` times. A value beyond its input's domain (an efficiency above 1) becomes the
/// domain's end. The number of chunks is the one best for the plan.
///
/// Same seed, same result, to the last bit on any number of threads. An input's draws depend on the seed
/// and the input alone: plans compared with the same seed meet the same luck.
///
/// Throws Error where the number of draws is outside its limits, the plan has no estimate, or none of the
/// first draws has one. Requires inputs that are active in the plan, each once.
[[nodiscard]] MonteCarlo monteCarlo(const Plan& plan, std::span<const UncertainInput> inputs,
                                    const MonteCarloSettings& settings = {});

} // namespace gpuspeedup
