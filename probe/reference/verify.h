// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"
#include "probe/measurement.h"
#include "probe/reference/reference.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// How long one task took, in seconds, and by what. Times of the GPU are those of the host's clock, from the
/// call until what was asked for is done.
struct ReferenceTimes
{
    Spread cpu;
    Spread copyIn;
    Spread compute;
    Spread copyOut;
    Spread gpu; ///< all three without a wait between: what a program sees
};

/// One size of one workload.
struct ReferenceRow
{
    const ReferenceWorkload* workload = nullptr;
    double elements = 0; ///< that were asked for
    WorkloadValues values;
    std::string cpuBy;
    std::string gpuBy;
    std::vector<ReferenceTimes> rounds; ///< complete runs of their own; fewer where it was cancelled
    std::string problem;                ///< why it was not measured, or that the results differ; else empty
};

struct ReferenceRun
{
    std::vector<const ReferenceWorkload*> workloads; ///< empty: all
    std::size_t sizes = 5;                           ///< of each workload, spaced logarithmically
    double fewestElements = 1e3;
    double mostBytes = 0;        ///< that a task may take, of host and GPU each; 0: 40 % of what is available
    double secondsOfTask = 0.04; ///< the largest size takes about as long on both sides together; 0: no limit
    std::size_t rounds = 2;
    std::size_t repetitions = 5; ///< of each side in each round, at least
};

/// What a run tells while it goes.
struct ReferenceProgress
{
    std::size_t done = 0; ///< rows × rounds
    std::size_t all = 0;
    std::string doing; ///< "Matrix product, 1.2e6 elements"
};

/// Runs every task on both sides, compares the results, and does all of it again for each round. A row that
/// cannot be measured says why; the others go on. Ends early where `settings` says cancelled, with the rows
/// so far.
[[nodiscard]] std::vector<ReferenceRow>
measureReferences(const ReferenceRun& run, CpuSession& cpu, GpuSession& gpu, const MeasureSettings& settings,
                  const std::function<void(const ReferenceProgress&)>& tell = {});

/// `count` sizes from `fewest` to `most`, each larger than the one before by the same factor.
[[nodiscard]] std::vector<double> spacedSizes(double fewest, double most, std::size_t count);

} // namespace gpuspeedup
