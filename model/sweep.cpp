// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweep.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {

SweepRange defaultSweepRange(const Scenario& scenario)
{
    return {.from = scenario.operations / 100, .to = scenario.operations * 100};
}

Sweep::Sweep(const Scenario& s, const SweepRange& range, TaskScaling scaling)
    : cpuRate_(s.cpuRate), gpuRate_(s.gpuRate), range_(range)
{
    if (!(range.from > Work{}) || !std::isfinite(range.to.si()))
        throw Error("The sweep's first and last task size must be positive and finite.");
    if (!(range.from < range.to))
        throw Error("The sweep's first task size must be smaller than its last.");
    if (range.points < SweepRange::fewestPoints || range.points > SweepRange::mostPoints)
        throw Error("The number of points of a sweep must lie between 2 and 10000000.");

    const Duration transfer = s.data / s.linkRate;
    const Duration launches = s.launchOverhead * s.launches;
    if (scaling.data)
        transferPerOperation_ = transfer.si() / s.operations.si();
    else
        fixedTransfer_ = transfer;
    if (scaling.launches)
        launchesPerOperation_ = launches.si() / s.operations.si();
    else
        fixedLaunches_ = launches;

    // Both times grow with the task, so the two ends bound every point between.
    for (const Work end : {range.from, range.to}) {
        Scenario atEnd = s;
        atEnd.operations = end;
        const double factor = end / s.operations;
        if (scaling.data)
            atEnd.data = s.data * factor;
        if (scaling.launches)
            atEnd.launches = s.launches * factor;
        (void)estimate(atEnd);
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
    const Duration transfer = fixedTransfer_ + Duration::fromSi(transferPerOperation_ * operations.si());
    const Duration launches = fixedLaunches_ + Duration::fromSi(launchesPerOperation_ * operations.si());
    const Duration gpuTime = (operations / gpuRate_ + transfer) + launches;
    return {operations, cpuTime, gpuTime, cpuTime / gpuTime};
}

SweepPoint Sweep::operator[](std::size_t index) const
{
    assert(index < size());
    return pointAt(taskSize(index));
}

} // namespace gpuspeedup
