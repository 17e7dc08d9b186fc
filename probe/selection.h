// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "probe/gpu.h"
#include "probe/measurement.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What there is to measure with; tests pass what they make up.
struct Instruments
{
    std::span<const CpuMeasurement> cpu;
    std::span<const GpuMeasurement> gpu;
    GpuSurvey (*surveyGpus)();
    std::unique_ptr<GpuSession> (*openGpu)(int index, const MeasureSettings& settings);
};

/// Those of this machine and this build.
[[nodiscard]] Instruments machineInstruments();

/// A figure as `--only` and `--list` name it.
struct FigureName
{
    std::string name; ///< "cpu.fp32.all_cores", and of every GPU "copy.h2d.pinned"
    std::string label;
    std::string unit;
    bool isOfGpu = false;
    bool thoroughOnly = false; ///< no part of a quick run
    bool isOfSoftware = false; ///< of Python or one of its packages
};

/// In the order in which they are measured.
[[nodiscard]] std::vector<FigureName> figureNames(const Instruments& instruments);

/// Whether `name` is one of `only` or begins with one and a dot; all are where `only` is empty.
[[nodiscard]] bool isSelected(std::string_view name, std::span<const std::string> only);

/// What was asked for is not there: a name, a device. `what()` lists what is.
class SelectionError : public Error
{
public:
    using Error::Error;
};

/// Throws SelectionError for the first of `only` that selects nothing, or in a quick
/// run nothing but what is left to a thorough one.
void checkSelection(const Instruments& instruments, std::span<const std::string> only, bool thorough);

} // namespace gpuspeedup
