// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/reference/time_budget.h"
#include "probe/reference/verify.h"

namespace gpuspeedup {

/// What was found while looking for the largest task.
struct LargestTask
{
    double elements = 0;       ///< of the largest that can be run
    double failedElements = 0; ///< of a larger one that cannot; 0: there was none
    std::string problem = {};  ///< why it cannot
};

/// Seconds of one of `times` calls in a row.
[[nodiscard]] double secondsOfEach(const std::function<void()>& action, std::size_t times,
                                   const std::function<double()>& now);
/// How many calls in a row take so long that a clock does not count: 20 µs.
[[nodiscard]] std::size_t callsWorthTiming(const std::function<void()>& action,
                                           const std::function<double()>& now);

/// Measures single tasks of a run, on both sides or on the CPU alone.
class ReferenceRunner
{
public:
    /// All must outlive the runner; `gpu` may be null. Its time begins now. `sign` is ReferenceListener's.
    ReferenceRunner(const ReferenceRun& run, CpuSession& cpu, GpuSession* gpu,
                    const MeasureSettings& settings, std::function<void()> sign = {});

    [[nodiscard]] bool isCancelled() const { return settings_.isCancelled(); }
    [[nodiscard]] const TimeBudget& budget() const { return budget_; }

    /// The largest task, from `fewest` elements up: as large as the memory allows, or as long as it may take,
    /// or as still runs on the GPU where smaller ones did. Looks for it for about `shareOfTime` of all the
    /// time.
    [[nodiscard]] LargestTask largestTask(const ReferenceWorkload& workload, double fewest,
                                          double shareOfTime);

    /// One run more of the row. Takes about `seconds`, or what the fewest repetitions take. What fails on the
    /// GPU alone is the row's problem. Throws what the task throws on the CPU, and where the results differ.
    void measure(ReferenceRow& row, double seconds);

private:
    [[nodiscard]] double mostBytes() const;

    const ReferenceRun& run_;
    CpuSession& cpu_;
    GpuSession* gpu_;
    const MeasureSettings& settings_;
    std::function<void()> sign_;
    TimeBudget budget_;
};

} // namespace gpuspeedup
