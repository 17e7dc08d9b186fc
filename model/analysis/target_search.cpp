// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/target_search.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace gpuspeedup {
namespace {

constexpr double rounding = 1e-9; // speedups closer than this make no peak
constexpr int peakSteps = 48;     // (2/3)^48 of the logarithm of an interval: 1e-8

struct Probe
{
    double value = 0;
    double speedup = 0;
};

class Search
{
public:
    Search(const TargetQuestion& question, const SpeedupAt& speedupAt);

    [[nodiscard]] bool hasProbes() const { return !probes_.empty(); }
    [[nodiscard]] TargetStretch stretch() const;

private:
    [[nodiscard]] bool meets(const Probe& probe) const { return probe.speedup >= question_.target; }
    [[nodiscard]] bool meetsAt(double value) const;
    [[nodiscard]] std::optional<Probe> between(double low, double high, double sign) const;
    void lookBetween();
    [[nodiscard]] std::optional<std::size_t> nextToPresent() const;
    [[nodiscard]] double lastThatMeets(double met, double missed) const;

    const TargetQuestion& question_;
    const SpeedupAt& speedupAt_;
    std::vector<Probe> probes_; ///< ascending
};

Search::Search(const TargetQuestion& question, const SpeedupAt& speedupAt)
    : question_(question), speedupAt_(speedupAt)
{
    for (const double value : question.grid)
        if (const auto speedup = speedupAt(value))
            probes_.push_back({value, *speedup});
    lookBetween();
}

bool Search::meetsAt(double value) const
{
    const auto speedup = speedupAt_(value);
    return speedup && meets({value, *speedup});
}

/// A value between that meets the target (sign 1) or misses it (−1), on the way to the
/// highest or lowest speedup between.
std::optional<Probe> Search::between(double low, double high, double sign) const
{
    for (int step = 0; step < peakSteps && low < high; ++step) {
        const double third = std::cbrt(high / low);
        double a = low * third;
        double b = high / third;
        if (question_.whole) {
            a = std::ceil(a);
            b = std::max(a, std::floor(b));
        }
        const auto atA = speedupAt_(a);
        const auto atB = speedupAt_(b);
        if (!atA || !atB)
            return std::nullopt;
        for (const Probe& probe : {Probe{a, *atA}, Probe{b, *atB}})
            if (meets(probe) == (sign > 0))
                return probe;
        if (a == low && b == high)
            return std::nullopt;
        (sign * *atA < sign * *atB ? low : high) = sign * *atA < sign * *atB ? a : b;
    }
    return std::nullopt;
}

/// Adds what peaks that may reach the target, and dips that may fall below it, hold.
void Search::lookBetween()
{
    std::vector<Probe> found;
    for (std::size_t i = 1; i + 1 < probes_.size(); ++i) {
        const double sign = meets(probes_[i]) ? -1 : 1;
        const double here = sign * probes_[i].speedup;
        const double higher = here + rounding * std::abs(here);
        const double before = sign * probes_[i - 1].speedup;
        const double after = sign * probes_[i + 1].speedup;
        if (here < before || here < after || std::min(before, after) > here - (higher - here))
            continue;
        if (probes_[i - 1].value > 0)
            if (const auto probe = between(probes_[i - 1].value, probes_[i + 1].value, sign))
                found.push_back(*probe);
    }
    probes_.insert(probes_.end(), found.begin(), found.end());
    std::ranges::sort(probes_, {}, &Probe::value);
}

/// Position of a probe that meets the target: the one at `present`, else the nearest to it.
std::optional<std::size_t> Search::nextToPresent() const
{
    const auto distance = [this](double value) {
        if (value == question_.present)
            return 0.0;
        if (value == 0 || question_.present == 0) // beyond every other, the smaller the nearer
            return 1e6 + value;
        return std::abs(std::log(value / question_.present));
    };
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < probes_.size(); ++i)
        if (meets(probes_[i]) && (!nearest || distance(probes_[i].value) < distance(probes_[*nearest].value)))
            nearest = i;
    return nearest;
}

/// Bisects between two values until they are neighbours: whole numbers, or doubles. The
/// bits of positive doubles are in their order, so that each step halves a ratio. Between
/// zero and the first value of the grid nothing is looked for.
double Search::lastThatMeets(double met, double missed) const
{
    if (met == 0 && !question_.whole)
        return 0;
    while (true) {
        const double low = std::min(met, missed);
        const double high = std::max(met, missed);
        double middle = low + std::floor((high - low) / 2);
        if (!question_.whole) {
            const auto bits = std::bit_cast<std::uint64_t>(low);
            middle = std::bit_cast<double>(bits + (std::bit_cast<std::uint64_t>(high) - bits) / 2);
        }
        if (middle == low)
            return met;
        (meetsAt(middle) ? met : missed) = middle;
    }
}

TargetStretch Search::stretch() const
{
    TargetStretch result;
    const auto [worst, best] = std::ranges::minmax_element(probes_, {}, &Probe::speedup);
    result.best = best->value;
    result.worst = worst->value;
    result.highest = best->speedup;
    result.lowest = worst->speedup;
    const auto inside = nextToPresent();
    if (!inside)
        return result;
    result.found = true;
    for (std::size_t i = *inside; i > 0; --i)
        if (!meets(probes_[i - 1])) {
            result.first = lastThatMeets(probes_[i].value, probes_[i - 1].value);
            break;
        }
    for (std::size_t i = *inside; i + 1 < probes_.size(); ++i)
        if (!meets(probes_[i + 1])) {
            result.last = lastThatMeets(probes_[i].value, probes_[i + 1].value);
            break;
        }
    return result;
}

} // namespace

std::optional<TargetStretch> searchTarget(const TargetQuestion& question, const SpeedupAt& speedupAt)
{
    const Search search(question, speedupAt);
    if (!search.hasProbes())
        return std::nullopt;
    return search.stretch();
}

} // namespace gpuspeedup
