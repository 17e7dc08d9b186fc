// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/residual_covariance.h"

#include <cstddef>
#include <vector>

namespace gpuspeedup {

/// How residuals depend on the kind of work and on its size: an empirical Bayes fit.
///
///     y = μ + c(class) + w(workload) + g(ln t) + h(workload, ln t) + ε,   y = ln(measured/predicted)
///
/// Each part is normal with mean 0; g and h change smoothly with covariance exp(−(Δ ln t)²/2ℓ²). y is then
/// a Gaussian process. A kind of work with few rows keeps near all others, one with many goes its own way;
/// one without any has μ, g and what its class shares, and the spread between kinds in its standard
/// deviation. Without rows that say otherwise the mean is 0: no correction.
///
/// The variances are those of startOf(); from `fewestToSearch` rows on searchedFrom() there, with at most
/// `mostSearched` rows spread evenly among all. A row that the others contradict counts less: weightOf().
/// Source: Rasmussen, Williams, Gaussian Processes for Machine Learning, 2006, sections 2.2 and 5.4.2.
class ResidualFit
{
public:
    static constexpr std::size_t mostRows = 300;      ///< the time grows with their cube: 0.2 s
    static constexpr std::size_t mostSearched = 80;   ///< 0.3 ms a trial
    static constexpr std::size_t fewestToSearch = 10; ///< fewer do not say how the variances divide

    /// Requires 1 to mostRows rows, finite.
    explicit ResidualFit(std::vector<Residual> rows);

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] Correction at(const ResidualPlace& place) const;
    /// Its mean: beyond the sizes observed that of the outermost, and never outside the extremes of 0 and all
    /// residuals. The weights of a conditional mean may be negative and need not sum to 1: both are held
    /// here.
    [[nodiscard]] double meanAt(const ResidualPlace& place) const;
    /// Half of the range that holds about 90 % of new residuals, in standard deviations. The quantile
    /// ⌈0.9(n+1)⌉/n of the |leave-one-out residuals| over their standard deviations, as conformal prediction
    /// takes (Vovk, Gammerman, Shafer 2005), and the normal distribution's 1.645 as if seen in four rows
    /// more: approximately, for the variances were chosen with the row that is left out. Widened by Student's
    /// t over the normal quantile, of as many degrees of freedom as the fit left, and four more.
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
