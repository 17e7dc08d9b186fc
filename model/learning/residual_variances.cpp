// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/residual_variances.h"

#include "model/median.h"
#include "model/plan/plan_input.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr double normal95 = 1.6448536269514722;

using Rows = std::span<const Residual>;

double square(double x)
{
    return x * x;
}

/// Mean of the squares and of four of `before`.
double meanSquare(std::vector<double> squares, double before)
{
    std::ranges::sort(squares, std::ranges::greater());
    const std::size_t n = squares.size();
    const std::size_t wild = (n + 9) / 10;
    const double next = std::max(before, wild < n ? squares[wild] : 0);
    double sum = rowsKnownBefore * before;
    for (std::size_t i = 0; i < n; ++i)
        sum += i < wild ? std::min(squares[i], next) : squares[i];
    return sum / (rowsKnownBefore + static_cast<double>(n));
}

/// −ln of the leave-one-out density, a row.
double lossOf(Rows rows, const ResidualVariances& variances, std::span<const double> weights)
{
    double sum = 0;
    for (const Correction& left : WeightedResiduals(rows, weights, variances).leftOut())
        sum += std::log(left.sigma) +
               (rowsKnownBefore + 1) / 2 * std::log1p(square(left.mean / left.sigma) / rowsKnownBefore);
    return sum;
}

constexpr double ResidualVariances::*searched[] = {
    &ResidualVariances::kernelClass,  &ResidualVariances::workload, &ResidualVariances::size,
    &ResidualVariances::workloadSize, &ResidualVariances::noise,    &ResidualVariances::length};

/// Of `overall` what all residuals have in common, of `spread` how they differ.
ResidualVariances dividedOf(double overall, double spread)
{
    return {.overall = overall / 2,
            .kernelClass = spread / 8,
            .workload = spread / 8,
            .size = spread / 8,
            .workloadSize = spread / 8,
            .noise = spread,
            .length = std::log(100.0)}; // from where fixed costs rule to where rates do
}

double assumedVariance()
{
    return square(std::log(usualModelFactor) / normal95);
}

/// −ln of the scaled inverse χ² densities of the logarithms.
double priorLoss(const ResidualVariances& variances, const ResidualVariances& before)
{
    double sum = 0;
    for (const auto part : searched) {
        const double quotient = before.*part / (variances.*part);
        sum += rowsKnownBefore / 2 * (quotient - std::log(quotient));
    }
    return sum;
}

} // namespace

double weightOf(const Correction& left)
{
    return std::min(1.0, (rowsKnownBefore + 1) / (rowsKnownBefore + square(left.mean / left.sigma)));
}

ResidualVariances startOf(Rows rows)
{
    const double assumed = assumedVariance();
    std::vector<double> values;
    for (const Residual& row : rows)
        values.push_back(row.value);
    std::vector<double> odd = values; // of two in the middle the one nearer to 0
    if (odd.size() % 2 == 0)
        odd.push_back(0);
    const double median = medianOf(std::move(odd));
    std::vector<double> squares;
    std::vector<double> around;
    for (const double value : values) {
        squares.push_back(square(value));
        around.push_back(square(value - median));
    }
    return dividedOf(meanSquare(std::move(squares), assumed), meanSquare(std::move(around), assumed));
}

ResidualVariances searchedFrom(const ResidualVariances& start, Rows rows, std::span<const double> weights)
{
    ResidualVariances before = start;
    before.noise = assumedVariance(); // what kinds and sizes explain is no noise
    const auto loss = [&](const ResidualVariances& v) {
        return lossOf(rows, v, weights) + priorLoss(v, before);
    };
    ResidualVariances best = start;
    double least = loss(best);
    for (const double step : {4.0, 3.0, 2.0, 1.5, 1.25}) // along one part at a time
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

} // namespace gpuspeedup
