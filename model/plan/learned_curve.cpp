// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/learned_curve.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {

LearnedCurve::LearnedCurve(const std::array<double, points>& logFactors) : logFactors_(logFactors)
{
    for (std::size_t i = 1; i < points; ++i)
        logFactors_[i] = std::max(logFactors_[i], logFactors_[i - 1] - step);
}

double LearnedCurve::factor(Duration predicted) const noexcept
{
    if (!(predicted > Duration{}))
        return std::exp(logFactors_.front());
    constexpr auto last = static_cast<double>(points - 1);
    const double at = std::clamp((std::log(predicted.si()) - firstLog) / step, 0.0, last);
    const auto left = std::min(static_cast<std::size_t>(at), points - 2);
    const double share = at - static_cast<double>(left);
    return std::exp(logFactors_[left] + share * (logFactors_[left + 1] - logFactors_[left]));
}

} // namespace gpuspeedup
