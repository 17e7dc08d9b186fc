// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/residual_fit.h"

#include "model/learning/residual_variances.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

constexpr double normal95 = 1.6448536269514722;

/// Positions spread evenly among all.
std::vector<std::size_t> someOf(std::size_t rows)
{
    const std::size_t count = std::min(rows, ResidualFit::mostSearched);
    std::vector<std::size_t> chosen(count);
    for (std::size_t i = 0; i < count; ++i)
        chosen[i] = i * rows / count;
    return chosen;
}

ResidualVariances variancesOf(const std::vector<Residual>& rows, const std::vector<double>& weights)
{
    const ResidualVariances start = startOf(rows);
    if (rows.size() < ResidualFit::fewestToSearch)
        return start;
    std::vector<Residual> some;
    std::vector<double> someWeights;
    for (const std::size_t place : someOf(rows.size())) {
        some.push_back(rows[place]);
        someWeights.push_back(weights[place]);
    }
    return searchedFrom(start, some, someWeights);
}

double rangeOf(const std::vector<Correction>& left, double freedom)
{
    const std::size_t n = left.size();
    std::vector<double> sizes;
    for (const Correction& each : left)
        sizes.push_back(std::abs(each.mean) / each.sigma);
    std::ranges::sort(sizes);
    const auto rank = static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(n + 1)));
    const double seen = rank <= n ? sizes[rank - 1] : normal95;
    const auto rows = static_cast<double>(n);
    const double quantile = (rowsKnownBefore * normal95 + rows * seen) / (rowsKnownBefore + rows);
    return quantile * student95(static_cast<std::size_t>(rowsKnownBefore + freedom)) / normal95;
}

} // namespace

ResidualFit::ResidualFit(std::vector<Residual> rows) : rows_(std::move(rows))
{
    assert(!rows_.empty() && rows_.size() <= mostRows);
    std::vector<double> weights(rows_.size(), 1);
    constexpr int rounds = 3; // the weights hardly change after the second
    for (int round = 1;; ++round) {
        if (round < rounds)
            variances_ = variancesOf(rows_, weights);
        const WeightedResiduals weighted(rows_, weights, variances_);
        const std::vector<Correction> left = weighted.leftOut();
        if (round == rounds) {
            inverse_ = weighted.inverse();
            pull_ = weighted.pull();
            rangeInSigmas_ = rangeOf(left, weighted.freedom());
            break;
        }
        std::ranges::transform(left, weights.begin(), weightOf);
    }
}

double ResidualFit::meanAt(const ResidualPlace& place) const
{
    const auto sizeOf = [](const Residual& row) { return row.place.size; };
    const auto [smallest, largest] = std::ranges::minmax_element(rows_, {}, sizeOf);
    const auto [low, high] = std::ranges::minmax_element(rows_, {}, &Residual::value);
    ResidualPlace inside = place;
    inside.size = std::clamp(place.size, sizeOf(*smallest), sizeOf(*largest));
    double mean = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        mean += covariance(rows_[i].place, inside, variances_) * pull_[i];
    return std::clamp(mean, std::min(low->value, 0.0), std::max(high->value, 0.0));
}

Correction ResidualFit::at(const ResidualPlace& place) const
{
    const std::size_t n = rows_.size();
    std::vector<double> shared(n);
    for (std::size_t i = 0; i < n; ++i)
        shared[i] = covariance(rows_[i].place, place, variances_);
    double explained = 0;
    for (std::size_t i = 0; i < n; ++i)
        explained +=
            shared[i] * std::inner_product(shared.begin(), shared.end(),
                                           inverse_.begin() + static_cast<std::ptrdiff_t>(i * n), 0.0);
    const double variance = covariance(place, place, variances_) + variances_.noise - explained;
    return {meanAt(place), std::sqrt(std::max(variance, variances_.noise))};
}

double student95(std::size_t freedom)
{
    assert(freedom >= 1);
    if (freedom == 1)
        return 6.313751514675043;
    if (freedom == 2)
        return 2.919985580353726;
    constexpr double x = normal95;
    const auto v = static_cast<double>(freedom);
    const double x2 = x * x;
    return x * (1 + (x2 + 1) / (4 * v) + ((5 * x2 + 16) * x2 + 3) / (96 * v * v) +
                (((3 * x2 + 19) * x2 + 17) * x2 - 15) / (384 * v * v * v));
}

} // namespace gpuspeedup
