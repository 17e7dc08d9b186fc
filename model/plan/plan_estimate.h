// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/units.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// A part of the run on the GPU side.
enum class Phase
{
    serial, ///< what stays on the CPU
    copyToGpu,
    kernels,
    launching, ///< launch overhead that kernels do not hide
    copyFromGpu,
    communication, ///< between GPUs
    oneOff,        ///< start-up, this run's part
    hidden         ///< what runs beside other phases: subtracted
};
inline constexpr std::size_t phaseCount = 8;

/// What a phase's time depends on.
enum class Bound
{
    none,
    compute,
    memory,  ///< bandwidth of a processor's memory
    link,    ///< bandwidth of the link
    latency, ///< fixed cost of each copy
    launch   ///< fixed cost of each launch
};

[[nodiscard]] std::string_view phaseName(Phase phase); ///< in JSON: "copy_to_gpu"
[[nodiscard]] std::string_view phaseLabel(Phase phase);
[[nodiscard]] std::string_view
boundName(Bound bound); ///< in JSON and for people: "compute", "link bandwidth"

struct PhaseEstimate
{
    Duration time; ///< >= 0, also of `hidden`
    Bound bound = Bound::none;
};

/// Why there is no estimate.
enum class PlanFault
{
    none,
    outOfRange, ///< a figure is beyond what a double holds
    doesNotFit  ///< the data does not fit the GPU's memory and cannot be divided
};

/// Execution times of a plan on both sides and what they consist of.
struct PlanEstimate
{
    PlanFault fault = PlanFault::none; ///< else nothing below counts

    Duration cpuTime; ///< of today's run
    Bound cpuBound = Bound::none;
    std::array<PhaseEstimate, phaseCount> phases; ///< by Phase; gpuTime is their sum less `hidden`
    Duration gpuTime;      ///< of the run with the GPU, its part of the one-off costs included
    double speedup = 0;    ///< cpuTime / gpuTime
    double efficiency = 0; ///< share of the GPUs' rate reached, (W / gpuTime) / rate, at most 1
    double chunks = 1;     ///< into which the data is divided
    bool fits = true;      ///< the data fits the GPU's memory as a whole

    [[nodiscard]] const PhaseEstimate& phase(Phase p) const { return phases[static_cast<std::size_t>(p)]; }
};

/// Evaluates the plan. Never throws: a fault is in the result.
///
/// With no refinement on: the times of estimate(plan.base), to the last bit.
/// The formulas are those of README.md, "The refinements".
[[nodiscard]] PlanEstimate evaluate(const Plan& plan) noexcept;

/// The same. Throws Error with one sentence where there is a fault.
[[nodiscard]] PlanEstimate estimate(const Plan& plan);

/// `plan` with the number of chunks that evaluate() chooses written down, so that it
/// stays when an input is varied.
[[nodiscard]] Plan withChosenChunks(Plan plan);

/// What one refinement changes, those before it being on already.
struct RefinementEffect
{
    Refinement refinement;
    Duration cpuTimeBefore, cpuTimeAfter;
    Duration gpuTimeBefore, gpuTimeAfter;
    double speedupBefore = 0, speedupAfter = 0;
};

/// From the published formulas to the plan, one refinement at a time, in the order of
/// refinements(). The first begins at the base estimate, the last ends at the plan's.
/// Empty where a step on the way has a fault.
[[nodiscard]] std::vector<RefinementEffect> effectsOf(const Plan& plan);

/// Energy and price of one run on each side.
struct PlanCost
{
    double cpuJoules = 0;
    double gpuJoules = 0;
    double cpuPrice = 0;
    double gpuPrice = 0;
    double priceRatio = 0; ///< hourly price with GPUs / without: the GPU is cheaper when S is above it
    std::optional<double>
        paybackRuns; ///< runs after which the port has paid; nothing where a run saves nothing
};

/// Nothing where Refinement::cost is off. While the GPUs work the CPU is taken to draw its power as well.
[[nodiscard]] std::optional<PlanCost> costOf(const Plan& plan, const PlanEstimate& estimate);

} // namespace gpuspeedup
