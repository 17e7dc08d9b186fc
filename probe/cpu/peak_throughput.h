// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/measurement.h"

#include <cstddef>

namespace gpuspeedup {

/// Rate of fused multiply-adds (two FLOP each) in registers on the first `members`
/// cores of the session's team, in FLOP/s.
///
/// Samples of 0.5 ms on all members at once; each is followed by a
/// measurement of the clock. `expected` is the instruction set's FLOP per clock ×
/// that clock × cores. Above 1.01 times that the figure is invalid, below 0.9 times
/// it has a warning. Throws Error where the computed values differ from
/// a replay with std::fma.
template <class Number>
[[nodiscard]] Figure measurePeakThroughput(CpuSession& session, const MeasureSettings& settings,
                                           std::size_t members);

extern template Figure measurePeakThroughput<float>(CpuSession&, const MeasureSettings&, std::size_t);
extern template Figure measurePeakThroughput<double>(CpuSession&, const MeasureSettings&, std::size_t);

/// What `rounds` rounds of an FmaKernel make of `x`, one operation at a time.
template <class Number>
[[nodiscard]] Number replayRounds(Number x, std::size_t rounds, Number up, Number down, bool fused);

extern template float replayRounds<float>(float, std::size_t, float, float, bool);
extern template double replayRounds<double>(double, std::size_t, double, double, bool);

} // namespace gpuspeedup
