// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/break_even.h"
#include "model/estimate.h"

#include <cstddef>
#include <vector>

namespace gpuspeedup {

/// Task sizes from `from` to `to`, both included, spaced logarithmically.
struct SweepRange
{
    Work from;
    Work to;
    std::size_t points = 21;

    static constexpr std::size_t fewestPoints = 2;
    static constexpr std::size_t mostPoints = 10'000'000;
};

/// A hundredth to a hundred times the task of `scenario` in 21 points, as published.
[[nodiscard]] SweepRange defaultSweepRange(const Scenario& scenario);

/// One line of the published table over task sizes.
struct SweepPoint
{
    Work operations;
    Duration cpuTime;
    Duration gpuTime;
    double speedup = 0;
};

/// Evaluates the base formulas over a range of task sizes. Data and launches are
/// those of the scenario, or follow the task as `TaskScaling` says.
///
/// A point is computed when asked for, so ten million cost no memory. The ends
/// are exact; a point between is within 2 ulp of from·(to/from)^(i/(points−1)).
class Sweep
{
public:
    /// Throws Error, naming the remedy, unless 0 < from < to, 2 <= points <= 1e7
    /// and every point has a finite result.
    Sweep(const Scenario& scenario, const SweepRange& range, TaskScaling scaling = {});

    [[nodiscard]] std::size_t size() const { return range_.points; }
    /// Requires index < size().
    [[nodiscard]] SweepPoint operator[](std::size_t index) const;

private:
    /// Powers within a block come from this table, so that a long sweep costs
    /// one multiplication a point where std::pow would cost ten times as much.
    static constexpr std::size_t blockSize = 4096;

    [[nodiscard]] Work taskSize(std::size_t index) const;
    [[nodiscard]] SweepPoint pointAt(Work operations) const;

    Throughput cpuRate_;
    Throughput gpuRate_;
    Work task_; ///< of the scenario: at this size growing parts are what they are there
    Duration fixedTransfer_;
    Duration growingTransfer_;
    Duration fixedLaunches_;
    Duration growingLaunches_;
    SweepRange range_;
    // Wider than the sizes they make: to/from may exceed a double, and the rounding
    // of a product must not show where neighbours differ by a few ulp.
    std::vector<long double> withinBlock_; ///< (to/from)^(j/(points−1))
    std::vector<long double> blockStart_;  ///< operations
};

} // namespace gpuspeedup
