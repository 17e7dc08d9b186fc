// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweep.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

Scenario taskOfSize(const Scenario& s, Work operations, TaskScaling scaling)
{
    Scenario task = s;
    task.operations = operations;
    const double growth = operations / s.operations;
    if (scaling.data)
        task.data = s.data * growth;
    if (scaling.launches)
        task.launches = s.launches * growth;
    return task;
}

} // namespace

SweepRange defaultSweepRange(const Scenario& scenario)
{
    return {.from = scenario.operations / 100, .to = scenario.operations * 100};
}

Sweep::Sweep(const Scenario& s, const SweepRange& range, TaskScaling scaling)
    : cpuRate_(s.cpuRate), gpuRate_(s.gpuRate), task_(s.operations), range_(range)
{
    if (!(range.from > Work{}) || !std::isfinite(range.to.si()))
        throw Error("The sweep's first and last task size must be positive and finite: choose others.");
    if (!(range.from < range.to))
        throw Error("The sweep's first task size must be smaller than its last: exchange them.");
    if (range.points < SweepRange::fewestPoints || range.points > SweepRange::mostPoints)
        throw Error("The number of points of a sweep must lie between 2 and 10000000.");

    const Duration transfer = s.data / s.linkRate;
    const Duration launches = s.launchOverhead * s.launches;
    (scaling.data ? growingTransfer_ : fixedTransfer_) = transfer;
    (scaling.launches ? growingLaunches_ : fixedLaunches_) = launches;

    // Both times grow with the task, so the two ends bound every point between.
    for (const Work end : {range.from, range.to}) {
        (void)estimate(taskOfSize(s, end, scaling));
        if (!std::isfinite(pointAt(end).gpuTime.si()))
            throw EstimateOutOfRange(
                "The transfer time or the kernel overhead of the whole task is too large "
                "to compute: lower the data size or the number of launches.");
    }

    const long double first = range.from.si();
    const long double ratio = range.to.si() / first;
    const auto lastIndex = static_cast<long double>(range.points - 1);
    const auto ratioAt = [&](std::size_t index) {
        return std::pow(ratio, static_cast<long double>(index) / lastIndex);
    };
    for (std::size_t j = 0; j < std::min(blockSize, range.points); ++j)
        withinBlock_.push_back(ratioAt(j));
    for (std::size_t start = 0; start < range.points; start += blockSize)
        blockStart_.push_back(first * ratioAt(start));
}

Work Sweep::taskSize(std::size_t index) const
{
    if (index == range_.points - 1)
        return range_.to;
    const long double size = blockStart_[index / blockSize] * withinBlock_[index % blockSize];
    return std::clamp(Work::fromSi(static_cast<double>(size)), range_.from, range_.to);
}

SweepPoint Sweep::pointAt(Work operations) const
{
    const Duration cpuTime = operations / cpuRate_;
    const bool grows = growingTransfer_ > Duration{} || growingLaunches_ > Duration{};
    const double growth = grows ? operations / task_ : 0; // may be beyond a double where nothing grows
    const Duration transfer = fixedTransfer_ + growingTransfer_ * growth;
    const Duration launches = fixedLaunches_ + growingLaunches_ * growth;
    const Duration gpuTime = (operations / gpuRate_ + transfer) + launches;
    return {operations, cpuTime, gpuTime, cpuTime / gpuTime};
}

SweepPoint Sweep::operator[](std::size_t index) const
{
    assert(index < size());
    return pointAt(taskSize(index));
}

} // namespace gpuspeedup
