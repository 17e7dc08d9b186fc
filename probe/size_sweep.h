// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/measurement.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// A task of one size, ready to be done again and again.
struct PreparedTask
{
    double work = 0; ///< of one time, in FLOP or B
    /// Does it that often and returns the seconds of all times together.
    std::function<double(int times)> run;
    /// Compares the last result with the host's; throws Error where they differ. May be empty.
    std::function<void()> verify;
};

/// An algorithm whose rate depends on the size of its task.
struct SizeSweep
{
    std::string unit;          ///< of the rate, of figureUnits: "FLOP/s"
    std::string method;        ///< how, without a full stop
    std::string sizeMeaning;   ///< "matrix dimension"
    std::vector<double> sizes; ///< ascending; those that the memory suffices for
    /// Makes the task of a size; the one before is gone by then.
    std::function<PreparedTask(double size)> prepare;
    double mostSeconds = 3.5;      ///< for all of it
    double secondsForSize = 0.3;   ///< at most, unless the fewest samples take longer
    std::size_t fewestSamples = 9; ///< of each size; three where the time ends before
};

/// Measures the rate for each size. The figure's value is that for the largest. Small
/// tasks are done several times in a sample, so that it takes some 0.3 ms; sizes for
/// which the time no longer suffices, judged by the sizes before, are left out. Throws
/// what prepare, run and verify throw, and Unsupported where there are no sizes.
[[nodiscard]] Figure measureBySize(const SizeSweep& sweep, const MeasureSettings& settings);

/// The same with another clock, for tests.
[[nodiscard]] Figure measureBySize(const SizeSweep& sweep, const MeasureSettings& settings,
                                   const std::function<double()>& now);

/// For PreparedTask::run, where nothing is to be left out of the time: `once`, that often.
[[nodiscard]] std::function<double(int times)> repeated(std::function<void()> once);

/// `first`, `first`·`factor`, … up to and with `last`.
[[nodiscard]] std::vector<double> geometricSizes(double first, double factor, double last);

} // namespace gpuspeedup
