// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/sampler.h"

#include "model/value_format.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>

namespace gpuspeedup {
namespace {

std::vector<double> ascending(std::span<const double> samples)
{
    std::vector<double> sorted(samples.begin(), samples.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

double medianOf(std::span<const double> samples)
{
    return quantile(ascending(samples), 0.5);
}

/// When to stop, for one run of samples or for its extension.
class StoppingRule
{
public:
    StoppingRule(const SamplingLimits& limits, double start) : limits_(limits), start_(start) {}

    /// The end that `samples` have reached at time `now`, or nothing: go on.
    std::optional<SamplingEnd> endOf(std::span<const double> samples, double now)
    {
        const std::optional<SamplingEnd> end = reached(samples, now - start_);
        if (!end || drift(samples) <= limits_.mostDrift)
            return end;
        if (extended_)
            return SamplingEnd::drifting;
        extended_ = true;
        fewest_ = 2 * samples.size();
        most_ = 2 * std::max(samples.size(), limits_.mostSamples);
        seconds_ = 2 * std::max(limits_.mostSeconds, now - start_);
        return std::nullopt;
    }

private:
    std::optional<SamplingEnd> reached(std::span<const double> samples, double elapsed)
    {
        // As many as there may be are enough, however short they are.
        const bool longEnough = elapsed >= limits_.leastSeconds || samples.size() >= most_;
        if (samples.size() >= fewest_ && longEnough) {
            if (medianUncertainty(samples) <= limits_.relativeUncertainty)
                return SamplingEnd::converged;
            fewest_ = samples.size() + 1 + samples.size() / 8; // sorting thousands each time would heat
        }
        const bool late = elapsed >= seconds_ && samples.size() >= limits_.fewestAtTimeCap;
        if (late || samples.size() >= most_)
            return SamplingEnd::timeCap;
        return std::nullopt;
    }

    SamplingLimits limits_;
    double start_;
    std::size_t fewest_ = limits_.fewestSamples;
    std::size_t most_ = limits_.mostSamples;
    double seconds_ = limits_.mostSeconds;
    bool extended_ = false;
};

std::string percentText(double share)
{
    return roundedText(100 * share, 2) + " %";
}

std::string reasonFor(const Sampling& sampling)
{
    switch (sampling.end) {
    case SamplingEnd::converged:
        return {};
    case SamplingEnd::timeCap:
        return "not converged: the median is known within ±" +
               percentText(medianUncertainty(sampling.samples));
    case SamplingEnd::drifting:
        return "drifted by " + percentText(drift(sampling.samples)) + " while it was measured";
    case SamplingEnd::cancelled:
        return "cancelled after " + std::to_string(sampling.samples.size()) + " samples";
    }
    return {};
}

} // namespace

double quantile(std::span<const double> sorted, double q)
{
    assert(!sorted.empty() && q >= 0 && q <= 1);
    const double position = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

Spread spreadOf(std::span<const double> samples)
{
    const std::vector<double> sorted = ascending(samples);
    return {.median = quantile(sorted, 0.5),
            .p5 = quantile(sorted, 0.05),
            .p95 = quantile(sorted, 0.95),
            .samples = sorted.size()};
}

double medianUncertainty(std::span<const double> samples)
{
    const std::vector<double> sorted = ascending(samples);
    const auto n = static_cast<double>(sorted.size());
    const double reach = 1.96 * std::sqrt(n);
    const double lowRank = std::clamp(std::floor((n - reach) / 2), 1.0, n);
    const double highRank = std::clamp(std::ceil(1 + (n + reach) / 2), 1.0, n);
    const double low = sorted[static_cast<std::size_t>(lowRank) - 1];
    const double high = sorted[static_cast<std::size_t>(highRank) - 1];
    const double median = quantile(sorted, 0.5);
    return high == low ? 0 : (high - low) / 2 / std::abs(median);
}

double drift(std::span<const double> inOrder)
{
    constexpr std::size_t fewest = 9;
    if (inOrder.size() < fewest)
        return 0;
    const std::size_t third = inOrder.size() / 3;
    const double first = medianOf(inOrder.first(third));
    const double last = medianOf(inOrder.last(third));
    return last == first ? 0 : std::abs(last - first) / std::abs(first);
}

Sampling sample(const SamplingLimits& limits, const std::function<double()>& measure,
                const std::function<double()>& now, const std::function<bool()>& cancelled)
{
    Sampling sampling;
    StoppingRule rule(limits, now());
    while (!cancelled()) {
        sampling.samples.push_back(measure());
        if (const std::optional<SamplingEnd> end = rule.endOf(sampling.samples, now())) {
            sampling.end = *end;
            return sampling;
        }
    }
    sampling.end = SamplingEnd::cancelled;
    return sampling;
}

Figure figureFrom(const Sampling& sampling, std::string unit, std::string method)
{
    Figure figure;
    figure.unit = std::move(unit);
    figure.method = std::move(method);
    if (sampling.samples.empty()) {
        figure.reason = "cancelled before the first sample";
        return figure;
    }
    figure.value = spreadOf(sampling.samples);
    figure.status = sampling.end == SamplingEnd::converged ? FigureStatus::ok : FigureStatus::warning;
    figure.reason = reasonFor(sampling);
    return figure;
}

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace gpuspeedup
