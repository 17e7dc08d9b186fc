// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/break_even.h"
#include "model/plan/plan_input.h"
#include "model/units.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace gpuspeedup {

enum class Spacing
{
    logarithmic,
    linear
};

/// Values of one input from `from` to `to`, both included, in its coherent unit.
struct InputRange
{
    const PlanInput* input = nullptr;
    double from = 0;
    double to = 0;
    std::size_t points = 21;
    Spacing spacing = Spacing::logarithmic;

    static constexpr std::size_t fewestPoints = 2;
    static constexpr std::size_t mostPoints = 1'000'000;
};

/// A hundredth to a hundred times the plan's value, or where that is zero its unit,
/// within the input's domain.
[[nodiscard]] InputRange defaultRange(const Plan& plan, const PlanInput& input);

/// Ascending, both ends exact. Whole inputs take whole values, each once: fewer than
/// `range.points` where there are not as many.
///
/// Throws Error, naming the remedy, unless both ends are in the input's domain, from < to,
/// 2 <= points <= 1e6, and from > 0 where the spacing is logarithmic.
[[nodiscard]] std::vector<double> valuesOf(const InputRange& range);

/// The plan with one input at another value.
struct PlanSweepPoint
{
    struct Times
    {
        Duration cpuTime;
        Duration gpuTime;
        double speedup = 0;
    };

    double value = 0;           ///< of the input, in its coherent unit
    std::optional<Times> times; ///< absent where there is no estimate: out of range or does not fit
};

/// Evaluates the plan over a range of one input, on `threads` threads; 0: as many as the processor runs at
/// once. Where the input is the task's operations, data and launches may follow: see VariedPlan.
///
/// Throws Error as valuesOf(), and where the plan does not depend on the input.
[[nodiscard]] std::vector<PlanSweepPoint> sweepOf(const Plan& plan, const InputRange& range,
                                                  TaskScaling scaling = {}, unsigned threads = 0);

/// The speedup over two inputs.
struct PlanMap
{
    std::vector<double> x;
    std::vector<double> y;
    std::vector<std::optional<double>> speedups; ///< row by row; absent where there is no estimate

    /// Of x[column] and y[row].
    [[nodiscard]] std::optional<double> speedup(std::size_t column, std::size_t row) const
    {
        return speedups[row * x.size() + column];
    }
    static constexpr std::size_t mostPoints = 4'194'304; ///< of columns times rows
};

/// Threads as above. Throws Error as sweepOf(), and where both inputs are the same or the map is too large.
[[nodiscard]] PlanMap mapOf(const Plan& plan, const InputRange& x, const InputRange& y, unsigned threads = 0);

} // namespace gpuspeedup
