// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/speedup_bounds.h"

#include "model/plan/plan_estimate.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr int stepsToEachEnd = 4; // values tried between a plan's own and an end of its range

/// No estimate is worse than any.
double speedupOf(const Plan& plan)
{
    const PlanEstimate e = evaluate(plan);
    return e.fault == PlanFault::none ? e.speedup : -std::numeric_limits<double>::infinity();
}

/// Walks from the plan's own values to the corner where sign·S is largest, one input at a time.
class Corner
{
public:
    Corner(const Plan& plan, std::span<const UncertainInput> inputs, double sign);

    [[nodiscard]] double speedup() const { return sign_ * value_; }

private:
    /// Of one input.
    struct Axis
    {
        const PlanInput* input;
        std::array<double, 2 * stepsToEachEnd + 1> values; ///< from end to end
        double at;
    };

    [[nodiscard]] bool improve(Axis& axis);
    [[nodiscard]] double valueAt(const Axis& axis, double x);

    Plan plan_;
    double sign_;
    double value_;
};

Corner::Corner(const Plan& plan, std::span<const UncertainInput> inputs, double sign)
    : plan_(plan), sign_(sign), value_(sign * speedupOf(plan))
{
    std::vector<Axis> axes;
    for (const UncertainInput& uncertain : inputs) {
        Axis axis{uncertain.input, {}, uncertain.input->read(plan)};
        for (int i = 0; i <= 2 * stepsToEachEnd; ++i)
            axis.values[static_cast<std::size_t>(i)] =
                drawnValue(uncertain, axis.at, normal95 * (i - stepsToEachEnd) / stepsToEachEnd);
        axes.push_back(axis);
    }
    for (bool improved = true; improved;) {
        improved = false;
        for (Axis& axis : axes)
            improved = improve(axis) || improved;
    }
}

double Corner::valueAt(const Axis& axis, double x)
{
    axis.input->write(plan_, x);
    return sign_ * speedupOf(plan_);
}

/// The better end is taken where it is no worse than here, even if no better: where another input hides
/// this one, its better end counts as soon as that one has moved.
bool Corner::improve(Axis& axis)
{
    const double before = axis.at;
    const double low = valueAt(axis, axis.values.front());
    const double high = valueAt(axis, axis.values.back());
    if (low != high && std::max(low, high) >= value_) {
        axis.at = low > high ? axis.values.front() : axis.values.back();
        value_ = std::max(low, high);
    }
    for (const double x : axis.values)
        if (const double value = valueAt(axis, x); value > value_) {
            axis.at = x;
            value_ = value;
        }
    axis.input->write(plan_, axis.at);
    return axis.at != before;
}

} // namespace

SpeedupBounds speedupBounds(const Plan& plan, std::span<const UncertainInput> inputs)
{
    static_cast<void>(estimate(plan));
    const Plan held = withChosenChunks(plan);
    const double least = Corner(held, inputs, -1).speedup();
    SpeedupBounds bounds{.least = std::nullopt, .largest = Corner(held, inputs, 1).speedup()};
    if (least > 0)
        bounds.least = least;
    return bounds;
}

} // namespace gpuspeedup
