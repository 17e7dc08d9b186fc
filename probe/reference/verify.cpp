// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/verify.h"

#include "model/error.h"
#include "probe/reference/runner.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

/// What goes wrong with one row is told in it, and it has no times then.
template <class Action> void attempt(ReferenceRow& row, const Action& action)
{
    try {
        action();
        return;
    } catch (const std::bad_alloc&) {
        row.problem = memorySentence(*row.workload);
    } catch (const std::exception& error) {
        row.problem = error.what();
    }
    row.rounds.clear();
}

/// The rows of a run, measured in turn.
class ReferenceRows
{
public:
    ReferenceRows(const ReferenceRun& run, ReferenceRunner& runner, const ReferenceListener& listener)
        : run_(run), runner_(runner), listener_(listener), workloads_(run.workloads)
    {
        if (workloads_.empty())
            for (const ReferenceWorkload& workload : referenceWorkloads())
                workloads_.push_back(&workload);
        progress_.all = workloads_.size() * run.sizes * run.rounds;
    }

    void findSizes();
    void measureAll();
    [[nodiscard]] std::vector<ReferenceRow> take() { return std::move(rows_); }

private:
    void addRows(const ReferenceWorkload& workload, double shareOfTime);
    void measure(std::size_t index);
    void tellRow(std::size_t index) const;
    void tellProgress(const ReferenceWorkload& workload);

    const ReferenceRun& run_;
    ReferenceRunner& runner_;
    const ReferenceListener& listener_;
    std::vector<const ReferenceWorkload*> workloads_;
    std::vector<ReferenceRow> rows_;
    std::vector<double> costs_; ///< seconds that each took last
    double roundsBegin_ = 0;
    ReferenceProgress progress_;
};

void ReferenceRows::findSizes()
{
    constexpr double shareOfSizing = 0.3; // of all the time
    for (const ReferenceWorkload* workload : workloads_)
        if (!runner_.isCancelled())
            addRows(*workload, shareOfSizing / static_cast<double>(workloads_.size()));
    costs_.resize(rows_.size());
    roundsBegin_ = runner_.budget().spent();
    progress_.all = rows_.size() * run_.rounds;
}

void ReferenceRows::addRows(const ReferenceWorkload& workload, double shareOfTime)
{
    tellProgress(workload);
    const double fewest = mostOfSmallest(workload, run_.fewestElements);
    const LargestTask largest = runner_.largestTask(workload, fewest, shareOfTime);
    const std::size_t first = rows_.size();
    for (const double elements : spacedSizes(fewest, largest.elements, run_.sizes)) {
        ReferenceRow row;
        row.workload = &workload;
        row.elements = elements;
        row.values = workload.values(elements);
        if (rows_.size() == first || rows_.back().values != row.values)
            rows_.push_back(row);
    }
    if (largest.problem.empty())
        return;
    ReferenceRow row;
    row.workload = &workload;
    row.elements = largest.failedElements;
    row.values = workload.values(row.elements);
    row.problem = largest.problem;
    rows_.push_back(row);
    tellRow(rows_.size() - 1);
}

void ReferenceRows::measureAll()
{
    for (std::size_t i = 0; i < rows_.size() && !runner_.isCancelled(); ++i) {
        tellProgress(*rows_[i].workload);
        measure(i);
        ++progress_.done;
    }
}

void ReferenceRows::measure(std::size_t index)
{
    ReferenceRow& row = rows_[index];
    if (row.rounds.empty() && !row.problem.empty())
        return;
    const TimeBudget& budget = runner_.budget();
    if (!budget.hasRoomFor(costs_[index])) {
        if (!row.rounds.empty())
            return;
        row.problem = "There was no time left to measure it: take fewer workloads or sizes, or --thorough.";
        return tellRow(index);
    }
    constexpr double most = 0.5; // seconds
    const double begin = budget.spent();
    const double seconds = budget.piece(progress_.all - progress_.done, most);
    attempt(row, [&] { runner_.measure(row, seconds); });
    costs_[index] = budget.spent() - begin;
    tellRow(index);
}

void ReferenceRows::tellRow(std::size_t index) const
{
    if (listener_.row)
        listener_.row(index, rows_[index]);
}

void ReferenceRows::tellProgress(const ReferenceWorkload& workload)
{
    progress_.doing = workload.label;
    progress_.secondsLeft = runner_.budget().left();
    if (progress_.done > 0) {
        const double pace = (runner_.budget().spent() - roundsBegin_) / static_cast<double>(progress_.done);
        const double left = pace * static_cast<double>(progress_.all - progress_.done);
        progress_.secondsLeft = std::min(left, progress_.secondsLeft.value_or(left));
    }
    if (progress_.secondsLeft)
        progress_.secondsLeft = std::max(0.0, *progress_.secondsLeft);
    if (listener_.progress)
        listener_.progress(progress_);
}

} // namespace

double mostOfSmallest(const ReferenceWorkload& workload, double fewest)
{
    constexpr double step = 1.1;
    constexpr double mostSteps = 100; // whatever a template does
    const WorkloadValues smallest = workload.values(fewest);
    double elements = fewest;
    for (int i = 0; i < mostSteps && workload.values(step * elements) == smallest; ++i)
        elements *= step;
    return elements;
}

std::vector<double> spacedSizes(double fewest, double most, std::size_t count)
{
    std::vector<double> sizes;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = count > 1 ? static_cast<double>(i) / static_cast<double>(count - 1) : 0;
        sizes.push_back(std::round(fewest * std::pow(most / fewest, share)));
    }
    return sizes;
}

std::vector<ReferenceRow> measureReferences(const ReferenceRun& run, CpuSession& cpu, GpuSession* gpu,
                                            const MeasureSettings& settings,
                                            const ReferenceListener& listener)
{
    ReferenceRunner runner(run, cpu, gpu, settings, listener.sign);
    ReferenceRows rows(run, runner, listener);
    rows.findSizes();
    for (std::size_t round = 0; round < run.rounds; ++round)
        rows.measureAll();
    return rows.take();
}

} // namespace gpuspeedup
