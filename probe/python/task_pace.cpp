// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/task_pace.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double secondsOfStart = 3; ///< of a package: its import and its first calls
constexpr double stepsAssumed = 5;   ///< that the assumption weighs

} // namespace

double TaskPace::Pace::ofStep() const
{
    return (stepsAssumed * assumed + seconds) / (stepsAssumed + static_cast<double>(steps));
}

void TaskPace::beginPart(double now)
{
    ++part_;
    steps_ = 0;
    last_ = now;
}

void TaskPace::sized(double now)
{
    sizing_.seconds += now - last_;
    ++sizing_.steps;
    last_ = now;
}

std::size_t TaskPace::tasksToSize() const
{
    return part_ > 0 ? 0 : tasks_ - std::min(tasks_, sizing_.steps);
}

void TaskPace::step(double now)
{
    if (steps_ > 0) { // the first includes the start
        pace().seconds += now - last_;
        ++pace().steps;
    }
    ++steps_;
    last_ = now;
}

/// Parts that are over count whole: a package that fails leaves rows out.
std::size_t TaskPace::done() const
{
    const std::size_t before = part_ > 1 ? (part_ - 1) * stepsOfPart() : 0;
    return std::min(all(), before + std::min(steps_, stepsOfPart()));
}

double TaskPace::secondsLeft() const
{
    const std::size_t stepsLeft = all() - done();
    const std::size_t packagesToCome = packages_ + 1 - std::clamp<std::size_t>(part_, 1, packages_ + 1);
    const std::size_t stepsInPackages =
        std::min(stepsLeft, part_ > 1 ? stepsLeft : packages_ * stepsOfPart());
    return static_cast<double>(tasksToSize()) * sizing_.ofStep() +
           static_cast<double>(stepsLeft - stepsInPackages) * numpy_.ofStep() +
           static_cast<double>(stepsInPackages) * package_.ofStep() +
           static_cast<double>(packagesToCome) * secondsOfStart;
}

} // namespace gpuspeedup
