// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"
#include "probe/sampler.h"

#include <atomic>
#include <functional>
#include <stdexcept>

namespace gpuspeedup {

class CpuSession;

/// What every measurement is told.
struct MeasureSettings
{
    bool thorough = false;
    const std::atomic<bool>* cancelled = nullptr; ///< set by Ctrl-C or the window; asked between samples

    [[nodiscard]] bool isCancelled() const { return cancelled != nullptr && cancelled->load(); }
};

/// Until ±1 %, at most `quickSeconds`; thorough: for `thoroughSeconds` at least and
/// twice that at most.
[[nodiscard]] SamplingLimits limitsFor(const MeasureSettings& settings, double quickSeconds,
                                       double thoroughSeconds);

/// Samples until the rule says stop, with the steady clock and the cancel flag.
[[nodiscard]] Sampling sample(const SamplingLimits& limits, const MeasureSettings& settings,
                              const std::function<double()>& measure);

/// The first of some values of `measure` that is above zero: a difference of two times may be below where one
/// was disturbed, and says nothing then. Throws Error where none is.
[[nodiscard]] double firstAboveZero(const std::function<double()>& measure);

/// This machine or build cannot measure a figure: status `unsupported` with the sentence.
class Unsupported : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A measurement of the CPU. What `run` throws becomes the figure's status and reason.
struct CpuMeasurement
{
    const char* name;    ///< without "cpu.": "fp32.all_cores"
    const char* label;   ///< "FP32, all cores"
    const char* unit;    ///< one of figureUnits: "FLOP/s"
    double quickSeconds; ///< expected, for the time left; 0: only a thorough run measures it
    double thoroughSeconds;
    Figure (*run)(CpuSession& session, const MeasureSettings& settings);
};

} // namespace gpuspeedup
