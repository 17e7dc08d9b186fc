// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
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

/// How residuals depend on the kind of work and on its size: an empirical Bayes fit.
///
///     y = μ + c(class) + w(workload) + g(ln t) + h(workload, ln t) + ε,   y = ln(measured/predicted)
///
/// Each part is normal with mean 0; g and h change smoothly with covariance exp(−(Δ ln t)²/2ℓ²). y is then
/// a Gaussian process and its mean at any place a weighted mean of the residuals observed. A kind of
/// work with few rows keeps near all others, one with many goes its own way; one without any has μ, g
/// and what its class shares, and the spread between kinds in its standard deviation. Without rows that
/// say otherwise the mean is 0: no correction.
///
/// The variances and ℓ are those with the best leave-one-out density, of Student's t with 4 degrees of
/// freedom, each held within about a decade of the start by a lognormal prior. A row that the others
/// contradict (z standard deviations away) counts (4+1)/(4+z²): one wild row moves little. Sources:
/// Rasmussen, Williams, Gaussian Processes for Machine Learning, 2006, sections 2.2 and 5.4.2; Lange, Little,
/// Taylor, JASA 84, 1989 (weights).
class ResidualFit
{
public:
    static constexpr std::size_t mostRows = 300; ///< the time grows with their cube: 0.2 s

    /// Requires 1 to mostRows rows, finite.
    explicit ResidualFit(std::vector<Residual> rows);

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] Correction at(const ResidualPlace& place) const;
    /// Half of the range that holds 90 % of new residuals, in standard deviations. From 20 rows on the
    /// quantile ⌈0.9(n+1)⌉/n of the |leave-one-out residuals| over their standard deviations (conformal
    /// prediction; Vovk, Gammerman, Shafer 2005), whatever their distribution; below that the normal
    /// one's 1.645. Both are widened by Student's t over the normal quantile, of as many degrees of freedom
    /// as the fit left, Σ ε²ᵢ(K⁻¹)ᵢᵢ, and four more for what is known before any row.
    [[nodiscard]] double rangeInSigmas() const { return rangeInSigmas_; }
    [[nodiscard]] const ResidualVariances& variances() const { return variances_; }

private:
    std::vector<Residual> rows_;
    ResidualVariances variances_;
    std::vector<double> inverse_; ///< of the covariance of the rows
    std::vector<double> pull_;    ///< inverse_ · values
    double rangeInSigmas_ = 0;
};

/// 95 % of Student's t distribution lie below; `freedom` >= 1. Good to 0.5 %: an expansion around the normal
/// distribution (Abramowitz, Stegun 26.7.5), exact for 1 and 2.
[[nodiscard]] double student95(std::size_t freedom);

} // namespace gpuspeedup
