// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/size_sweep.h"

#include "model/value_format.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double sampleSeconds = 3e-4;
constexpr double mostTimes = 200;
constexpr std::size_t fewestLongSamples = 3;

/// Samples of the rate in order; the first time, which loads and warms up, is none.
Sampling sampleRates(const PreparedTask& task, const MeasureSettings& settings, const SizeSweep& sweep,
                     double secondsLeft, const std::function<double()>& now)
{
    (void)task.run(1);
    const double once = std::max(task.run(1), 1e-9);
    const int times = static_cast<int>(std::clamp(std::ceil(sampleSeconds / once), 1.0, mostTimes));
    SamplingLimits limits;
    limits.fewestSamples = sweep.fewestSamples;
    limits.fewestAtTimeCap = fewestLongSamples;
    const double seconds = (static_cast<double>(sweep.fewestSamples) + 0.5) * once * times;
    limits.mostSeconds = std::min(std::max(sweep.secondsForSize, seconds), secondsLeft);
    limits.mostDrift = 0.1; // to extend it would take the time of the sizes that follow
    return sample(
        limits, [&] { return task.work * times / task.run(times); }, now,
        [&] { return settings.isCancelled(); });
}

/// Seconds that the next size is likely to take, after those that took `seconds`: as
/// many times longer as the last one did, and some more where a cache ends; work
/// grows by four at least and, where it does with the cube of the size, by eight.
double expectedSeconds(const std::vector<double>& seconds)
{
    constexpr double margin = 1.2;
    const std::size_t count = seconds.size();
    const double growth = count < 2 ? 0 : margin * seconds[count - 1] / seconds[count - 2];
    return seconds.back() * std::clamp(growth, 4.0, 8.0);
}

Figure figureOf(const SizeSweep& sweep, std::vector<RateAtSize> rates, const Sampling& last)
{
    Figure figure = figureFrom(last, sweep.unit, {});
    figure.method = sweep.method + "; for " + std::to_string(rates.size()) +
                    " sizes, the rate is that of the largest (" + sweep.sizeMeaning + " " +
                    roundedText(rates.back().size, 10) + ")";
    if (last.samples.size() < sweep.fewestSamples && figure.status == FigureStatus::warning)
        figure.reason += "; few samples of the largest size";
    figure.bySize = std::move(rates);
    figure.sizeMeaning = sweep.sizeMeaning;
    return figure;
}

} // namespace

Figure measureBySize(const SizeSweep& sweep, const MeasureSettings& settings,
                     const std::function<double()>& now)
{
    if (sweep.sizes.empty())
        throw Unsupported("There is not enough free memory for the smallest size; close other programs.");
    const double begin = now();
    std::vector<RateAtSize> rates;
    Sampling last;
    std::vector<double> shortest; // that the sizes before could have been measured in
    for (std::size_t i = 0; i < sweep.sizes.size() && !settings.isCancelled(); ++i) {
        const double start = now();
        const double left = sweep.mostSeconds - (start - begin);
        if (i > 0 && expectedSeconds(shortest) > left)
            break;
        const PreparedTask task = sweep.prepare(sweep.sizes[i]);
        const double preparation = now() - start;
        Sampling sampling = sampleRates(task, settings, sweep, std::max(0.0, left) / 2, now);
        if (sampling.samples.empty())
            break; // cancelled
        if (task.verify)
            task.verify();
        rates.push_back({.size = sweep.sizes[i], .rate = spreadOf(sampling.samples)});
        shortest.push_back(preparation + (fewestLongSamples + 2) * task.work / rates.back().rate.median);
        last = std::move(sampling);
    }
    if (rates.empty())
        return figureFrom(last, sweep.unit, sweep.method); // says that it was cancelled
    return figureOf(sweep, std::move(rates), last);
}

Figure measureBySize(const SizeSweep& sweep, const MeasureSettings& settings)
{
    return measureBySize(sweep, settings, steadySeconds);
}

std::function<double(int)> repeated(std::function<void()> once)
{
    return [once = std::move(once)](int times) {
        const double begin = steadySeconds();
        for (int time = 0; time < times; ++time)
            once();
        return steadySeconds() - begin;
    };
}

std::vector<double> geometricSizes(double first, double factor, double last)
{
    std::vector<double> sizes;
    for (double size = first; size <= last; size *= factor)
        sizes.push_back(size);
    return sizes;
}

} // namespace gpuspeedup
