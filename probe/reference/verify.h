// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"
#include "probe/measurement.h"
#include "probe/reference/reference.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Seconds of one task on the GPU, by the host's clock, from the call until what was asked for is done.
struct GpuReferenceTimes
{
    Spread copyIn;
    Spread compute;
    Spread copyOut;
    Spread whole; ///< all three without a wait between: what a program sees
};

/// How long one task took on both sides, in seconds.
struct ReferenceTimes
{
    Spread cpu;
    std::optional<GpuReferenceTimes> gpu; ///< absent where no GPU did it
};

/// One size of one workload.
struct ReferenceRow
{
    const ReferenceWorkload* workload = nullptr;
    double elements = 0; ///< that were asked for
    WorkloadValues values;
    std::string cpuBy;
    std::string gpuBy;                  ///< empty where no GPU did it
    std::vector<ReferenceTimes> rounds; ///< complete runs of their own; fewer where time ran out
    std::string problem; ///< why times are missing, the first reason, or that the results differ; else empty
};

struct ReferenceRun
{
    std::vector<const ReferenceWorkload*> workloads; ///< empty: all
    std::size_t sizes = 5;                           ///< of each workload, spaced logarithmically
    double fewestElements = 1e3;
    double mostBytes = 0;        ///< that a task may take, of host and GPU each; 0: 40 % of what is available
    double secondsOfTask = 0.04; ///< the largest size takes about as long on both sides together; 0: no limit
    std::size_t rounds = 3;      ///< the median of three outlives one that a neighbour disturbed
    std::size_t repetitions = 5; ///< of each side in each round, at least
    double secondsInAll = 0;     ///< the run fits itself into this time; 0: no limit
    /// The GPU side; another one for tests.
    std::function<GpuReference(const ReferenceWorkload&, ReferenceTask&, GpuSession&)> onGpu =
        makeGpuReference;
};

/// What a run tells while it goes.
struct ReferenceProgress
{
    std::size_t done = 0; ///< rows × rounds
    std::size_t all = 0;
    std::string doing;                 ///< "Matrix product"
    std::optional<double> secondsLeft; ///< absent where nothing is known yet
};

/// Who is told while it goes; each may be empty.
struct ReferenceListener
{
    std::function<void(const ReferenceProgress&)> progress;
    /// Row `index` of the result has a run more, or a problem.
    std::function<void(std::size_t index, const ReferenceRow&)> row;
    /// Before each run of a task on either side, as a sign that the one before has ended.
    std::function<void()> sign = {};
};

/// Runs every task on both sides, compares the results, and does all of it again for each round; without
/// `gpu` on the CPU alone. A row that cannot be measured says why; the others go on. A row that fails on the
/// GPU alone keeps its CPU times. Where no task can be made that is as large as was wanted, the largest that
/// could is the last, and a row more says why. Sizes of which the template makes the same task are one row,
/// so that there may be fewer. Ends early where `settings` says cancelled, with the rows so far.
///
/// Within ReferenceRun::secondsInAll samples become fewer first, down to the repetitions that were asked for;
/// then rows go without their second run, and the last ones say that there was no time.
[[nodiscard]] std::vector<ReferenceRow> measureReferences(const ReferenceRun& run, CpuSession& cpu,
                                                          GpuSession* gpu, const MeasureSettings& settings,
                                                          const ReferenceListener& listener = {});

/// The most elements, at least `fewest`, that the workload makes the same task of as of `fewest`.
[[nodiscard]] double mostOfSmallest(const ReferenceWorkload& workload, double fewest);

/// `count` sizes from `fewest` to `most`, each larger than the one before by the same factor.
[[nodiscard]] std::vector<double> spacedSizes(double fewest, double most, std::size_t count);

} // namespace gpuspeedup
