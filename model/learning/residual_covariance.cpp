// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/residual_covariance.h"

#include "model/learning/positive_matrix.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {

double covariance(const ResidualPlace& a, const ResidualPlace& b, const ResidualVariances& v)
{
    const double apart = (a.size - b.size) / v.length;
    const double near = std::exp(-apart * apart / 2);
    double sum = v.overall + v.size * near;
    if (a.kernelClass == b.kernelClass)
        sum += v.kernelClass;
    if (a.workload == b.workload)
        sum += v.workload + v.workloadSize * near;
    return sum;
}

WeightedResiduals::WeightedResiduals(std::span<const Residual> rows, std::span<const double> weights,
                                     const ResidualVariances& variances)
    : weights_(weights), noise_(variances.noise), pull_(rows.size())
{
    const std::size_t n = rows.size();
    assert(weights.size() == n);
    std::vector<double> matrix(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            matrix[i * n + j] = matrix[j * n + i] = covariance(rows[i].place, rows[j].place, variances);
        matrix[i * n + i] += noise_ / weights[i];
    }
    inverse_ = inverseOfPositive(std::move(matrix), n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            pull_[i] += inverse_[i * n + j] * rows[j].value;
}

std::vector<Correction> WeightedResiduals::leftOut() const
{
    const std::size_t n = pull_.size();
    std::vector<Correction> left(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double variance = 1 / inverse_[i * n + i];
        const double ofUsualRow = variance - noise_ / weights_[i] + noise_;
        left[i] = {pull_[i] * variance, std::sqrt(std::max(ofUsualRow, noise_))};
    }
    return left;
}

double WeightedResiduals::freedom() const
{
    const std::size_t n = pull_.size();
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i)
        sum += noise_ * inverse_[i * n + i];
    return sum;
}

} // namespace gpuspeedup
