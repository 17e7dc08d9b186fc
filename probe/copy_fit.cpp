// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/copy_fit.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {

std::optional<CopyFit> fitCopyTimes(std::span<const CopyTime> curve)
{
    if (curve.size() < 2)
        return {};
    // With weights 1/t², unknowns α and s = 1/β: Σ (α + sV − t)²/t² is least where
    //   α Σw + s ΣwV = Σwt   and   α ΣwV + s ΣwV² = ΣwVt.
    double w = 0;
    double wv = 0;
    double wvv = 0;
    double wt = 0;
    double wvt = 0;
    for (const CopyTime& point : curve) {
        const double t = point.seconds.median;
        const double weight = 1 / (t * t);
        w += weight;
        wv += weight * point.bytes;
        wvv += weight * point.bytes * point.bytes;
        wt += weight * t;
        wvt += weight * point.bytes * t;
    }
    const double determinant = w * wvv - wv * wv;
    double latency = determinant != 0 ? (wt * wvv - wvt * wv) / determinant : 0;
    double secondsPerByte = determinant != 0 ? (w * wvt - wv * wt) / determinant : 0;
    if (latency < 0) {
        latency = 0;
        secondsPerByte = wvt / wvv;
    }
    if (!(secondsPerByte > 0) || !std::isfinite(1 / secondsPerByte))
        return {};
    CopyFit fit{latency, 1 / secondsPerByte, 0};
    for (const CopyTime& point : curve) {
        const double predicted = latency + point.bytes * secondsPerByte;
        fit.largestError = std::max(fit.largestError, std::abs(predicted / point.seconds.median - 1));
    }
    return fit;
}

} // namespace gpuspeedup
