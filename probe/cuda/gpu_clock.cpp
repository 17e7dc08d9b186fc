// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/gpu_clock.h"

#include "probe/sampler.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

} // namespace

GpuClock::GpuClock() : marks_(4 * mostMultiprocessors) {}

ClockMarks GpuClock::marks() const
{
    unsigned long long* const base = marks_.get();
    return {.firstCycle = base,
            .lastCycle = base + 2 * mostMultiprocessors,
            .firstNanosecond = base + mostMultiprocessors,
            .lastNanosecond = base + 3 * mostMultiprocessors};
}

void GpuClock::reset(cudaStream_t stream) const
{
    // The firsts lie before the lasts: one memset to the largest, one to the smallest value.
    const std::size_t half = 2 * mostMultiprocessors * sizeof(unsigned long long);
    check(cudaMemsetAsync(marks_.get(), 0xFF, half, stream), "resetting the clock marks");
    check(cudaMemsetAsync(marks_.get() + 2 * mostMultiprocessors, 0, half, stream),
          "resetting the clock marks");
}

GpuClock::Reading GpuClock::read() const
{
    std::vector<unsigned long long> values(marks_.size());
    check(cudaMemcpy(values.data(), marks_.get(), values.size() * sizeof(unsigned long long),
                     cudaMemcpyDeviceToHost),
          "reading the clock marks");
    std::vector<double> hertz;
    std::vector<double> cycles;
    for (std::size_t id = 0; id < mostMultiprocessors; ++id) {
        const unsigned long long lastCycle = values[2 * mostMultiprocessors + id];
        const unsigned long long lastNanosecond = values[3 * mostMultiprocessors + id];
        if (lastCycle <= values[id] || lastNanosecond <= values[mostMultiprocessors + id])
            continue; // no block ran there
        cycles.push_back(static_cast<double>(lastCycle - values[id]));
        hertz.push_back(cycles.back() /
                        (1e-9 * static_cast<double>(lastNanosecond - values[mostMultiprocessors + id])));
    }
    if (cycles.empty())
        return {};
    return {.hertz = medianOf(hertz), .cycles = medianOf(cycles)};
}

} // namespace gpuspeedup
