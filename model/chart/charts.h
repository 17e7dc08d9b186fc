// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/monte_carlo.h"
#include "model/analysis/plan_sweep.h"
#include "model/analysis/uncertainty.h"
#include "model/chart/chart.h"
#include "model/language.h"
#include "model/plan/plan_estimate.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What the charts of one plan are drawn from.
struct ChartSubject
{
    Plan plan;
    PlanEstimate estimate;                 ///< of the plan; without fault
    std::vector<UncertainInput> uncertain; ///< uncertainInputs(plan)
    FirstOrder range;                      ///< of these
    std::optional<MonteCarlo> chance;      ///< of the same; absent while it is computed
    std::optional<PlanMap> map;            ///< absent while it is computed
    const PlanInput* mapX = nullptr;       ///< inputs of the map; null where the plan has no two to choose
    const PlanInput* mapY = nullptr;
};

/// One of the charts of a plan.
struct ChartKind
{
    std::string_view key;         ///< "task_size": in file names and on the command line
    std::string_view title;       ///< "Task size"
    std::string_view explanation; ///< how to read it, in a sentence or two
    bool needsChance = false;     ///< empty without ChartSubject::chance
    bool needsMap = false;
    Chart (*draw)(const ChartSubject&, const Language&) = nullptr;
};

/// Every chart, in the order shown. A new one is a file beside this and a line here.
[[nodiscard]] std::span<const ChartKind> charts();
[[nodiscard]] const ChartKind* findChart(std::string_view key);

/// All but what takes long: `chance` and `map` stay absent. Throws Error where the plan has no estimate.
[[nodiscard]] ChartSubject chartSubject(const Plan& plan);
/// The two inputs a map is drawn over unless others are chosen: the task's operations, and of the others the
/// one that matters most. Null where there are none.
void chooseMapInputs(ChartSubject& subject);

extern const ChartKind taskSizeChart;  ///< both times and the speedup over the task's size, with its range
extern const ChartKind breakdownChart; ///< what the GPU time is spent on, now and with each lever
extern const ChartKind breakEvenMap;   ///< speedup over two inputs, with the line where it is 1
extern const ChartKind tornadoChart;   ///< how far the speedup moves with each input's uncertainty
extern const ChartKind rooflineChart;  ///< both machines' limits over intensity, and the task on them
extern const ChartKind certaintyChart; ///< distribution of the speedup

} // namespace gpuspeedup
