// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/session.h"

#include <functional>
#include <optional>
#include <string>

namespace gpuspeedup {

/// A kernel whose rate is to be found.
struct PeakKernel
{
    std::string method;
    double operationsPerIteration = 0; ///< of the whole grid
    std::optional<double> limit;       ///< operations per clock and multiprocessor
    /// Enqueues one launch of that many iterations, marking the session's clock.
    std::function<void(int iterations)> launch;
    /// Compares the results of the last launch with the host's; throws Error where they differ.
    std::function<void(int iterations)> verify;
    bool tensor = false; ///< under tensor load the power cap is expected: information, no warning
};

/// Samples launches of about 2 ms (burst), or for `sustained` of one second in a
/// row, and compares operations per clock with the limit: above 1.01 times it the
/// figure is invalid, below 0.9 times it a warning names the likely cause.
[[nodiscard]] Figure measurePeak(CudaSession& session, const MeasureSettings& settings,
                                 const PeakKernel& kernel, bool sustained = false);

} // namespace gpuspeedup
