// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/reference/time_budget.h"
#include "probe/reference/verify.h"

namespace gpuspeedup {

/// Measures single tasks of a run, on both sides or on the CPU alone.
class ReferenceRunner
{
public:
    /// All must outlive the runner; `gpu` may be null. Its time begins now.
    ReferenceRunner(const ReferenceRun& run, CpuSession& cpu, GpuSession* gpu,
                    const MeasureSettings& settings);

    [[nodiscard]] bool isCancelled() const { return settings_.isCancelled(); }
    [[nodiscard]] const TimeBudget& budget() const { return budget_; }

    /// The largest task, by its elements: as large as the memory allows, or as long as it may take. Looks for
    /// it for about `shareOfTime` of all the time. Throws what the task throws.
    [[nodiscard]] double mostElements(const ReferenceWorkload& workload, double shareOfTime);

    /// One run more of the row. Takes about `seconds`, or what the fewest repetitions take. Throws what the
    /// task throws on the CPU, and where the results differ.
    void measure(ReferenceRow& row, double seconds);

private:
    [[nodiscard]] double mostBytes() const;

    const ReferenceRun& run_;
    CpuSession& cpu_;
    GpuSession* gpu_;
    const MeasureSettings& settings_;
    TimeBudget budget_;
};

} // namespace gpuspeedup
