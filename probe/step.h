// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/measure_event.h"
#include "probe/cpu/session.h"
#include "probe/python/python_session.h"
#include "probe/selection.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What the steps of a run work on: sessions and what they found out. Used by one
/// thread; shared with whoever started it, for a step that hangs outlives the run.
struct Workplace
{
    std::atomic<bool> stop = false;
    MeasureSettings settings{.thorough = false, .cancelled = &stop};
    std::optional<CpuSession> cpu;
    std::unique_ptr<GpuSession> gpu;
    int openedGpu = -1;        ///< CUDA index of `gpu`, or of the one that could not be opened
    std::string openingFailed; ///< why it could not
    CpuRecord cpuRecord;       ///< as the sessions saw it last, without figures
    GpuRecord gpuRecord;       ///< of `openedGpu`; its name is empty where it was not opened
    GpuSurvey survey;
    PythonSurvey pythonSurvey;
    std::unique_ptr<PythonSession> python; ///< the run of the script, from the first step that needs it
    SoftwareRecord softwareRecord;         ///< of the last step's package, without figures
    Figure figure;                         ///< of the last step
};

/// One figure of one device.
struct Step
{
    MeasureEvent::Step event;
    std::string figureName; ///< in the record of its device
    std::string unit;
    std::optional<std::size_t> gpu; ///< position in the profile; absent: the CPU
    std::function<Figure(Workplace&)> run;
    std::optional<std::size_t> software;   ///< position in the profile; then neither GPU nor CPU
    std::optional<double> patienceSeconds; ///< absent: as the run has it
};

/// The steps for the CPU and for `gpus` that `only` selects, in the order in which
/// they are measured; those that are left to a thorough run only in one.
[[nodiscard]] std::vector<Step> planSteps(const Instruments& instruments, std::span<const std::string> only,
                                          std::span<const GpuRecord> gpus, bool thorough);

/// Measures; what the step throws becomes the figure's status and reason. Values that
/// are not above zero or not finite make it failed.
[[nodiscard]] Figure runCaught(const Step& step, Workplace& place);

/// A figure that has no value.
[[nodiscard]] Figure figureWithout(FigureStatus status, const std::string& unit, const std::string& reason);

} // namespace gpuspeedup
