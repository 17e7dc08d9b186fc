// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/time_curve.h"
#include "model/unit.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What repeated measurements of one quantity gave. All in the unit of the figure.
struct Spread
{
    double median = 0;
    double p5 = 0;  ///< 5th percentile; p5 <= median <= p95
    double p95 = 0; ///< 95th percentile
    std::size_t samples = 0;

    bool operator==(const Spread&) const = default;
};

enum class FigureStatus
{
    ok,
    warning,     ///< usable, with a reservation that `reason` gives
    failed,      ///< the measurement went wrong; there is no value
    unsupported, ///< this machine or this build cannot measure it; there is no value
    invalid      ///< a value that cannot be true, kept for inspection and never used
};

/// Time of one copy of a certain size, in seconds.
struct CopyTime
{
    double bytes = 0;
    Spread seconds;

    bool operator==(const CopyTime&) const = default;
};

/// t = α + V/β, fitted to a copy's times over sizes.
struct CopyFit
{
    double latencySeconds = 0; ///< α >= 0
    double bytesPerSecond = 0; ///< β > 0
    double largestError = 0;   ///< of the fit against the curve, relative

    bool operator==(const CopyFit&) const = default;
};

/// Rate of a computation for one size of its task.
struct RateAtSize
{
    double size = 0; ///< above zero; what it counts is the figure's sizeMeaning
    Spread rate;     ///< in the unit of the figure

    bool operator==(const RateAtSize&) const = default;
};

/// One measured quantity of a machine: a rate in FLOP/s, op/s or B/s, or a time in s.
struct Figure
{
    std::optional<Spread> value; ///< nothing where failed or unsupported
    std::string unit;            ///< one of figureUnits: "FLOP/s"
    std::string method;          ///< how it was measured, one sentence
    FigureStatus status = FigureStatus::failed;
    std::string reason;             ///< why the status is not ok; may add information to ok
    std::optional<double> expected; ///< limit by the hardware's specification, in `unit`
    std::vector<CopyTime> curve;    ///< copies only: by size, ascending
    std::optional<CopyFit> fit;     ///< copies only
    std::vector<RateAtSize> bySize; ///< throughputs of whole algorithms only: ascending
    std::string sizeMeaning;        ///< "matrix dimension", …; empty where bySize is

    [[nodiscard]] bool isUsable() const
    {
        return value && (status == FigureStatus::ok || status == FigureStatus::warning);
    }
    bool operator==(const Figure&) const = default;
};

/// Figures by dotted name, such as "memory.read.all_cores".
using Figures = std::map<std::string, Figure, std::less<>>;

[[nodiscard]] std::string_view statusName(FigureStatus status);
/// What its unit measures.
[[nodiscard]] Dimension dimensionOf(const Figure& figure);

/// Time of one copy over its bytes. Nothing without a curve.
[[nodiscard]] std::optional<TimeCurve> copyTimes(const Figure& figure);

/// Rate of a copy of `bytes` by copyTimes(). Requires bytes > 0.
[[nodiscard]] std::optional<double> copyRateAt(const Figure& figure, double bytes);

} // namespace gpuspeedup
