// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/solve.h"

#include "model/analysis/closed_form.h"
#include "model/analysis/phase_words.h"
#include "model/analysis/target_search.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double substitutedBack = 1e-9; // relative, of a closed form
constexpr double sameSpeedup = 1e-12;    // relative: the input has no effect
constexpr double sameTime = 1e-9;        // relative: the CPU side does not follow the input
constexpr int finePerDecade = 4;         // of the grid, within `fineDecades` of the plan's own value
constexpr int fineDecades = 6;
constexpr int mostDecades = 30;

bool isInDomain(const PlanInput& input, double value)
{
    return value >= input.least && value <= input.most && (value > 0 || input.zeroAllowed);
}

/// Copies whose number makes each just smaller than the step in the cost of fresh memory, and one fewer:
/// there the speedup rises with the number, which it does nowhere else.
void addFreshSteps(const Plan& plan, const PlanInput& input, std::vector<double>& grid)
{
    const bool in = input.key == "to_gpu_copies";
    if (!in && input.key != "from_gpu_copies")
        return;
    const LinkShares& shares = plan.shares();
    const double links = plan.has(Refinement::gpus) && !plan.sharedLink ? plan.gpuCount : 1;
    const DataSize crossing = plan.base.data * (in ? shares.toGpu : shares.fromGpu) / links;
    const double atThreshold = std::floor(crossing / freshThreshold);
    grid.push_back(atThreshold);
    grid.push_back(atThreshold + 1);
}

std::vector<double> gridOf(const Plan& plan, const PlanInput& input)
{
    const double present = input.read(plan);
    const double middle = present > 0 ? present : input.unit.factor();
    std::vector<double> grid = {present, 0, input.least, input.most};
    for (int i = 1; i <= fineDecades * finePerDecade; ++i)
        for (const double sign : {-1.0, 1.0})
            grid.push_back(middle * std::pow(10, sign * i / finePerDecade));
    for (int i = fineDecades + 1; i <= mostDecades; ++i)
        for (const double sign : {-1.0, 1.0})
            grid.push_back(middle * std::pow(10, sign * i));
    addFreshSteps(plan, input, grid);
    if (input.whole)
        std::ranges::transform(grid, grid.begin(), [](double value) { return std::round(value); });
    std::erase_if(grid, [&](double value) { return !isInDomain(input, value); });
    std::ranges::sort(grid);
    grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
    return grid;
}

Solution solutionAt(double value, Solution::Side side, VariedPlan& varied)
{
    Solution solution;
    solution.kind = Solution::Kind::at;
    solution.value = value;
    solution.side = side;
    solution.estimate = varied.at(value);
    solution.phase = largestPhase(solution.estimate);
    return solution;
}

Solution::Side sideOf(const PlanInput& input)
{
    const bool below = input.key == "cpu_operations_per_second" || input.key == "data_bytes" ||
                       input.key == "launch_overhead_per_launch_s";
    return below ? Solution::Side::below : Solution::Side::above;
}

std::optional<Solution> solvedByClosedForm(const Plan& plan, const PlanInput& input, double target,
                                           TaskScaling scaling, VariedPlan& varied)
{
    const auto value = closedForm(plan, input, target, scaling);
    if (!value || !isInDomain(input, *value))
        return std::nullopt;
    Solution solution = solutionAt(*value, sideOf(input), varied);
    const bool holds = solution.estimate.fault == PlanFault::none &&
                       std::abs(solution.estimate.speedup / target - 1) <= substitutedBack;
    return holds ? std::optional(solution) : std::nullopt;
}

Solution::Reason reasonForNever(const TargetStretch& found, double target, const Solution& solution,
                                Duration presentCpuTime)
{
    if (!(found.highest > 0))
        return Solution::Reason::doesNotFit;
    if (found.highest <= found.lowest * (1 + sameSpeedup))
        return Solution::Reason::noEffect;
    const PlanEstimate& e = solution.estimate;
    if (std::abs(e.cpuTime / presentCpuTime - 1) > sameTime)
        return Solution::Reason::ratio;
    return target * e.phase(solution.phase).time > e.cpuTime ? Solution::Reason::phase
                                                             : Solution::Reason::phases;
}

Solution solutionOf(const TargetStretch& found, double present, double target, VariedPlan& varied)
{
    Solution solution;
    if (!found.found) {
        const Duration presentCpuTime = varied.at(present).cpuTime;
        solution.estimate = varied.at(found.best);
        solution.phase = largestPhase(solution.estimate);
        solution.reason = reasonForNever(found, target, solution, presentCpuTime);
        return solution;
    }
    if (!found.first && !found.last) {
        const bool same = found.highest <= found.lowest * (1 + sameSpeedup);
        solution.kind = Solution::Kind::always;
        solution.reason = same ? Solution::Reason::noEffect : Solution::Reason::domain;
        solution.estimate = varied.at(found.worst);
        solution.phase = largestPhase(solution.estimate);
        return solution;
    }
    const auto distance = [present](double value) { return std::abs(std::log(value) - std::log(present)); };
    const bool byFirst = found.first && (!found.last || distance(*found.first) < distance(*found.last));
    solution = byFirst ? solutionAt(*found.first, Solution::Side::above, varied)
                       : solutionAt(*found.last, Solution::Side::below, varied);
    solution.until = byFirst ? found.last : found.first;
    return solution;
}

} // namespace

Solution solveFor(const Plan& plan, const PlanInput& input, double target, TaskScaling scaling)
{
    assert(target > 0 && input.active(plan));
    VariedPlan varied(plan, input, scaling);
    if (const auto solved = solvedByClosedForm(plan, input, target, scaling, varied))
        return *solved;
    const double present = input.read(plan);
    const TargetQuestion question{
        .grid = gridOf(plan, input), .present = present, .whole = input.whole, .target = target};
    const auto found = searchTarget(question, [&varied](double value) -> std::optional<double> {
        const PlanEstimate e = varied.at(value);
        if (e.fault == PlanFault::outOfRange)
            return std::nullopt;
        return e.fault == PlanFault::doesNotFit ? 0 : e.speedup;
    });
    return found ? solutionOf(*found, present, target, varied) : Solution{};
}

} // namespace gpuspeedup
