// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/residual_fit.h"

#include "model/learning/positive_matrix.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <span>

namespace gpuspeedup {
namespace {

constexpr double normal95 = 1.6448536269514722;
constexpr double tail = 4;                        // degrees of freedom of the density that rows are judged by
constexpr std::size_t mostSearched = 80;          // rows that choose the variances: 0.3 ms a trial
constexpr std::size_t fewestForQuantile = 20;     // rows whose own quantile is the range
constexpr double halfADecade = 1.151292546497023; // ln √10: how far a variance goes from its start
constexpr double leastVariance = 1e-8;            // of exact predictions: 0.01 %

using Rows = std::span<const Residual>;

double square(double x)
{
    return x * x;
}

double covariance(const ResidualPlace& a, const ResidualPlace& b, const ResidualVariances& v)
{
    const double near = std::exp(-square((a.size - b.size) / v.length) / 2);
    double sum = v.overall + v.size * near;
    if (a.kernelClass == b.kernelClass)
        sum += v.kernelClass;
    if (a.workload == b.workload)
        sum += v.workload + v.workloadSize * near;
    return sum;
}

std::vector<double> inverseCovariance(Rows rows, const ResidualVariances& variances,
                                      std::span<const double> weights)
{
    const std::size_t n = rows.size();
    std::vector<double> matrix(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            matrix[i * n + j] = matrix[j * n + i] = covariance(rows[i].place, rows[j].place, variances);
        matrix[i * n + i] += variances.noise / weights[i];
    }
    return inverseOfPositive(std::move(matrix), n);
}

std::vector<double> pullOf(Rows rows, std::span<const double> inverse)
{
    const std::size_t n = rows.size();
    std::vector<double> pull(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            pull[i] += inverse[i * n + j] * rows[j].value;
    return pull;
}

/// What the other rows leave of each, with the standard deviation they say it has: at 1/(K⁻¹)ᵢᵢ both follow
/// from the one inverse.
std::vector<Correction> leftOut(std::span<const double> inverse, std::span<const double> pull,
                                std::span<const double> weights, double noise)
{
    const std::size_t n = pull.size();
    std::vector<Correction> left(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double variance = 1 / inverse[i * n + i];
        const double ofUsualRow = variance - noise / weights[i] + noise;
        left[i] = {pull[i] * variance, std::sqrt(std::max(ofUsualRow, noise))};
    }
    return left;
}

/// −ln of the leave-one-out density, a row.
double lossOf(Rows rows, const ResidualVariances& variances, std::span<const double> weights)
{
    const std::vector<double> inverse = inverseCovariance(rows, variances, weights);
    const std::vector<double> pull = pullOf(rows, inverse);
    double sum = 0;
    for (const Correction& left : leftOut(inverse, pull, weights, variances.noise))
        sum += std::log(left.sigma) + (tail + 1) / 2 * std::log1p(square(left.mean / left.sigma) / tail);
    return sum;
}

double medianOf(Rows rows)
{
    std::vector<double> values;
    for (const Residual& row : rows)
        values.push_back(row.value);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// What all have in common may be as large as they are; how they differ is as their spread around the median,
/// with one row more that knows nothing of it.
ResidualVariances startOf(Rows rows)
{
    const auto n = static_cast<double>(rows.size());
    const double median = medianOf(rows);
    double squares = 0;
    double around = 0;
    for (const Residual& row : rows) {
        squares += square(row.value);
        around += square(row.value - median);
    }
    const double whole = std::max(squares / n, leastVariance);
    const double spread = (around + whole) / n;
    return {.overall = whole,
            .kernelClass = spread / 8,
            .workload = spread / 8,
            .size = spread / 4,
            .workloadSize = spread / 8,
            .noise = std::max(spread / 8, leastVariance),
            .length = std::log(100.0)}; // from where fixed costs rule to where rates do
}

/// Parts that are searched; half a decade away from the start costs as much as half a row's density.
constexpr double ResidualVariances::*searched[] = {
    &ResidualVariances::kernelClass,  &ResidualVariances::workload, &ResidualVariances::size,
    &ResidualVariances::workloadSize, &ResidualVariances::noise,    &ResidualVariances::length};

double priorLoss(const ResidualVariances& variances, const ResidualVariances& start)
{
    double sum = 0;
    for (const auto part : searched)
        sum += square(std::log(variances.*part / start.*part) / halfADecade) / 2;
    return sum;
}

/// Downhill along one part at a time, in steps that become smaller.
ResidualVariances searchedFrom(const ResidualVariances& start, Rows rows, std::span<const double> weights)
{
    const auto loss = [&](const ResidualVariances& v) {
        return lossOf(rows, v, weights) + priorLoss(v, start);
    };
    ResidualVariances best = start;
    double least = loss(best);
    for (const double step : {4.0, 3.0, 2.0, 1.5, 1.25})
        for (const auto part : searched)
            for (const double factor : {step, 1 / step}) {
                ResidualVariances trial = best;
                trial.*part *= part == &ResidualVariances::length ? std::sqrt(factor) : factor;
                if (const double its = loss(trial); its < least) {
                    least = its;
                    best = trial;
                }
            }
    return best;
}

/// Rows spread evenly among all.
std::vector<std::size_t> someOf(std::size_t rows)
{
    const std::size_t count = std::min(rows, mostSearched);
    std::vector<std::size_t> chosen(count);
    for (std::size_t i = 0; i < count; ++i)
        chosen[i] = i * rows / count;
    return chosen;
}

/// Of Student's distribution over the normal one: what the rows that went into the fit no longer say of its
/// error.
double widening(double freedom)
{
    return student95(std::max<std::size_t>(static_cast<std::size_t>(freedom), 1)) / normal95;
}

double rangeOf(std::span<const Correction> left, double freedom)
{
    const std::size_t n = left.size();
    if (n < fewestForQuantile)
        return normal95 * widening(freedom);
    std::vector<double> sizes;
    for (const Correction& each : left)
        sizes.push_back(std::abs(each.mean) / each.sigma);
    std::ranges::sort(sizes);
    const auto rank = static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(n + 1)));
    return sizes[std::min(rank, n) - 1] * widening(freedom);
}

} // namespace

ResidualFit::ResidualFit(std::vector<Residual> rows) : rows_(std::move(rows))
{
    assert(!rows_.empty() && rows_.size() <= mostRows);
    const std::vector<std::size_t> places = someOf(rows_.size());
    std::vector<Residual> some;
    for (const std::size_t place : places)
        some.push_back(rows_[place]);
    variances_ = startOf(rows_);
    const ResidualVariances start = variances_;
    std::vector<double> weights(rows_.size(), 1);
    std::vector<double> someWeights(some.size(), 1);
    std::vector<Correction> left;
    constexpr int rounds = 3; // the weights hardly change after the second
    for (int round = 0; round < rounds; ++round) {
        if (round < 2)
            variances_ = searchedFrom(start, some, someWeights);
        inverse_ = inverseCovariance(rows_, variances_, weights);
        pull_ = pullOf(rows_, inverse_);
        left = leftOut(inverse_, pull_, weights, variances_.noise);
        if (round + 1 == rounds)
            break;
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = std::min(1.0, (tail + 1) / (tail + square(left[i].mean / left[i].sigma)));
        for (std::size_t i = 0; i < places.size(); ++i)
            someWeights[i] = weights[places[i]];
    }
    double freedom =
        tail; // rows less the parameters that the fit spent on them; the prior counts as `tail` rows
    for (std::size_t i = 0; i < weights.size(); ++i)
        freedom += variances_.noise / weights[i] * inverse_[i * weights.size() + i];
    rangeInSigmas_ = rangeOf(left, freedom);
}

Correction ResidualFit::at(const ResidualPlace& place) const
{
    const std::size_t n = rows_.size();
    std::vector<double> shared(n);
    double mean = 0;
    for (std::size_t i = 0; i < n; ++i) {
        shared[i] = covariance(rows_[i].place, place, variances_);
        mean += shared[i] * pull_[i];
    }
    double explained = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            explained += shared[i] * inverse_[i * n + j] * shared[j];
    const double variance = covariance(place, place, variances_) + variances_.noise - explained;
    return {mean, std::sqrt(std::max(variance, variances_.noise))};
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
