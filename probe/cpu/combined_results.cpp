// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/every_processor.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t numbersEach = 2048; ///< 8 KiB, as of the sums of some clusters or of a fine histogram

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void addTo(float* sums, const float* numbers, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += numbers[i];
}

} // namespace

Figure measureCombining(CpuSession& session, const MeasureSettings& settings)
{
    ThreadTeam& team = session.team();
    if (team.size() == 1)
        throw Unsupported("One core has no results of others to add up.");
    std::vector<std::vector<float>> results(team.size(), std::vector<float>(numbersEach));
    std::vector<float> sums(numbersEach);
    float written = 0;
    const auto once = [&] {
        written += 1;
        team.run(team.size(), [&](std::size_t member) { std::ranges::fill(results[member], written); });
        std::ranges::fill(sums, 0.0F);
        const double begin = steadySeconds();
        for (const std::vector<float>& result : results)
            addTo(sums.data(), result.data(), numbersEach);
        const double seconds = steadySeconds() - begin;
        return static_cast<double>(team.size() * numbersEach * sizeof(float)) / seconds;
    };
    for (int i = 0; i < 10; ++i)
        (void)once();
    const Sampling sampling = sample(looseLimits(settings, 0.01), settings, once);
    const float right = written * static_cast<float>(team.size()); // whole numbers: exact
    if (!std::ranges::all_of(sums, [right](float sum) { return sum == right; }))
        throw Error("Sums are wrong; this processor computes wrongly.");
    return figureFrom(sampling, "B/s",
                      "One thread adds up arrays of 8 KiB that " + std::to_string(team.size()) +
                          " threads have just written");
}

} // namespace gpuspeedup
