// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/estimate.h"

#include <limits>
#include <string>

namespace gpuspeedup {
namespace {

constexpr double smallest = std::numeric_limits<double>::min();
constexpr double largest = std::numeric_limits<double>::max();

bool isUsable(double value)
{
    return value >= smallest && value <= largest;
}

/// Throws for the first figure, in order of computation, that a double cannot hold.
[[noreturn]] void refuse(const Estimate& e)
{
    struct Figure
    {
        double value;
        bool mayBeZero;
        const char* name;
        const char* whenTooLarge;
        const char* whenTooSmall;
    };
    const Figure figures[] = {
        {e.cpuTime.si(), false, "CPU time", "lower the total operations or raise the CPU rate",
         "raise the total operations or lower the CPU rate"},
        {e.gpuComputeTime.si(), false, "GPU compute time", "lower the total operations or raise the GPU rate",
         "raise the total operations or lower the GPU rate"},
        {e.transferTime.si(), true, "data transfer time", "lower the data size or raise the transfer rate",
         ""},
        {e.launchOverhead.si(), true, "total kernel overhead",
         "lower the launch overhead or the number of launches", ""},
        {e.gpuTime.si(), false, "total GPU time", "lower the data size or the launch overhead", ""},
        {e.speedup, false, "speedup factor", "bring the CPU rate and the GPU rate closer together",
         "lower the data size or the launch overhead"},
        {e.efficiency, false, "GPU efficiency ratio", "", "lower the data size or the launch overhead"},
    };
    for (const Figure& figure : figures) {
        if (isUsable(figure.value) || (figure.mayBeZero && figure.value >= 0 && figure.value <= largest))
            continue;
        const bool small = figure.value < smallest;
        throw EstimateOutOfRange(std::string("The ") + figure.name + " is too " +
                                 (small ? "small" : "large") +
                                 " to compute: " + (small ? figure.whenTooSmall : figure.whenTooLarge) + ".");
    }
    throw EstimateOutOfRange("The result is outside what can be computed: use inputs of usual size.");
}

} // namespace

Estimate estimate(const Scenario& s)
{
    Estimate e;
    e.cpuTime = s.operations / s.cpuRate;
    e.gpuComputeTime = s.operations / s.gpuRate;
    e.transferTime = s.data / s.linkRate;
    e.launchOverhead = s.launchOverhead * s.launches;
    e.gpuOverhead = e.transferTime + e.launchOverhead;
    e.gpuTime = (e.gpuComputeTime + e.transferTime) + e.launchOverhead;
    e.speedup = e.cpuTime / e.gpuTime;
    e.efficiency = e.gpuComputeTime / e.gpuTime;

    if (isUsable(e.cpuTime.si()) && isUsable(e.gpuTime.si()) && isUsable(e.speedup) && isUsable(e.efficiency))
        [[likely]]
        return e;
    refuse(e);
}

} // namespace gpuspeedup
