// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/plan_sweep.h"

#include "model/analysis/blocks.h"
#include "model/analysis/varied_plan.h"
#include "model/error.h"
#include "model/quote_text.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace gpuspeedup {
namespace {

void checkEnd(const PlanInput& input, double end)
{
    try {
        checkPlanInput(input, end, std::isfinite(end) ? quantityText(end, input.unit) : "infinity");
    } catch (const Error& error) {
        throw Error(std::string(input.label) + ": " + error.what());
    }
}

void checkRange(const InputRange& range)
{
    const std::string label(range.input->label);
    checkEnd(*range.input, range.from);
    checkEnd(*range.input, range.to);
    if (!(range.from < range.to))
        throw Error(label + ": the first value of a range must be smaller than the last: exchange them.");
    if (range.points < InputRange::fewestPoints || range.points > InputRange::mostPoints)
        throw Error(label + ": the number of points of a range must lie between 2 and 1000000.");
    if (range.spacing == Spacing::logarithmic && !(range.from > 0))
        throw Error(label + ": a range with logarithmic spacing cannot begin at zero: begin above it or take "
                            "linear spacing.");
}

void checkDependence(const Plan& plan, const PlanInput& input)
{
    if (!input.active(plan))
        throw Error("The estimate does not depend on " + quoteText(input.label) +
                    " here: vary another input.");
}

/// Wider than the values it gives, so that the middle of a hundredth to a hundred times x is x.
double valueAt(const InputRange& range, std::size_t index)
{
    const long double share = static_cast<long double>(index) / static_cast<long double>(range.points - 1);
    const long double from = range.from;
    const long double to = range.to;
    if (range.spacing == Spacing::linear)
        return static_cast<double>(std::lerp(from, to, share));
    return static_cast<double>(std::exp(std::lerp(std::log(from), std::log(to), share)));
}

} // namespace

InputRange defaultRange(const Plan& plan, const PlanInput& input)
{
    constexpr double width = 100;
    const double nominal = input.read(plan);
    const double middle = nominal > 0 ? nominal : input.unit.factor();
    InputRange range{.input = &input, .from = middle / width, .to = std::min(middle * width, input.most)};
    if (input.whole) {
        range.from = std::max(1.0, std::floor(range.from));
        range.to = std::ceil(range.to);
    }
    return range;
}

std::vector<double> valuesOf(const InputRange& range)
{
    checkRange(range);
    std::vector<double> values{range.from};
    for (std::size_t i = 1; i + 1 < range.points; ++i) {
        double value = std::clamp(valueAt(range, i), range.from, range.to);
        if (range.input->whole)
            value = std::round(value);
        if (!range.input->whole || (value > values.back() && value < range.to))
            values.push_back(value);
    }
    values.push_back(range.to);
    return values;
}

std::vector<PlanSweepPoint> sweepOf(const Plan& plan, const InputRange& range, TaskScaling scaling,
                                    unsigned threads)
{
    constexpr std::size_t blockSize = 256;
    checkDependence(plan, *range.input);
    const std::vector<double> values = valuesOf(range);
    const std::size_t blocks = (values.size() + blockSize - 1) / blockSize;
    const unsigned workers = threadsFor(blocks, threads);
    std::vector<VariedPlan> plans(workers, VariedPlan(plan, *range.input, scaling));
    std::vector<PlanSweepPoint> points(values.size());
    forEachBlock(blocks, workers, [&](unsigned worker, std::size_t block) {
        for (std::size_t i = block * blockSize; i < std::min(values.size(), (block + 1) * blockSize); ++i) {
            const PlanEstimate e = plans[worker].at(values[i]);
            points[i].value = values[i];
            if (e.fault == PlanFault::none)
                points[i].times = {e.cpuTime, e.gpuTime, e.speedup};
        }
    });
    return points;
}

PlanMap mapOf(const Plan& plan, const InputRange& x, const InputRange& y, unsigned threads)
{
    checkDependence(plan, *x.input);
    checkDependence(plan, *y.input);
    if (x.input == y.input)
        throw Error("A map needs two inputs that differ: choose another than " + quoteText(x.input->label) +
                    " for one of them.");
    PlanMap map{.x = valuesOf(x), .y = valuesOf(y), .speedups = {}};
    if (map.x.size() > PlanMap::mostPoints / map.y.size())
        throw Error("A map can have at most 4194304 points: take fewer in one of the directions.");
    map.speedups.resize(map.x.size() * map.y.size());
    const unsigned workers = threadsFor(map.y.size(), threads);
    std::vector<Plan> plans(workers, plan);
    forEachBlock(map.y.size(), workers, [&](unsigned worker, std::size_t row) {
        Plan& varied = plans[worker];
        y.input->write(varied, map.y[row]);
        for (std::size_t column = 0; column < map.x.size(); ++column) {
            x.input->write(varied, map.x[column]);
            const PlanEstimate e = evaluate(varied);
            if (e.fault == PlanFault::none)
                map.speedups[row * map.x.size() + column] = e.speedup;
        }
    });
    return map;
}

} // namespace gpuspeedup
