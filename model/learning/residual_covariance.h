// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gpuspeedup {

/// Where a residual belongs: groups by number, and the size of the task.
struct ResidualPlace
{
    std::size_t kernelClass = 0;
    std::size_t workload = 0;
    double size = 0; ///< ln of the predicted time in seconds
};

/// What a correction has to explain: ln(measured/predicted) of one task.
struct Residual
{
    ResidualPlace place;
    double value = 0;
};

/// Variances of what a residual is the sum of; see ResidualFit.
struct ResidualVariances
{
    double overall = 0;
    double kernelClass = 0;
    double workload = 0;
    double size = 0;
    double workloadSize = 0;
    double noise = 0;
    double length = 0; ///< of ln(predicted time) over which a correction changes; no variance
};

/// What is known of a residual that was not observed: its mean, and its standard deviation around it.
struct Correction
{
    double mean = 0;
    double sigma = 0;
};

/// Of the parts that two residuals share, without the noise:
///
///     overall + [same class] class + [same workload] workload
///             + (size + [same workload] workloadSize) · exp(−(Δ ln t)²/2ℓ²)
[[nodiscard]] double covariance(const ResidualPlace& a, const ResidualPlace& b, const ResidualVariances& v);

/// Rows and how much each counts, with the inverse of their covariance K: noise/weight on the diagonal.
class WeightedResiduals
{
public:
    /// Requires as many weights, in (0, 1], as rows.
    WeightedResiduals(std::span<const Residual> rows, std::span<const double> weights,
                      const ResidualVariances& variances);

    /// K⁻¹ · values.
    [[nodiscard]] const std::vector<double>& pull() const { return pull_; }
    /// K⁻¹, row by row.
    [[nodiscard]] const std::vector<double>& inverse() const { return inverse_; }
    /// What the other rows leave of each, with the standard deviation that they say a row of weight 1 has
    /// there: y − ȳ = (K⁻¹y)ᵢ/(K⁻¹)ᵢᵢ, of variance 1/(K⁻¹)ᵢᵢ.
    [[nodiscard]] std::vector<Correction> leftOut() const;
    /// Rows less the parameters that the fit spent on them, Σ noise·(K⁻¹)ᵢᵢ.
    [[nodiscard]] double freedom() const;

private:
    std::span<const double> weights_;
    double noise_;
    std::vector<double> inverse_;
    std::vector<double> pull_;
};

} // namespace gpuspeedup
