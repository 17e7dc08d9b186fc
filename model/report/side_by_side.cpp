// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/side_by_side.h"

#include "model/plan/plan_input.h"
#include "model/report/cells.h"

#include <algorithm>
#include <functional>

namespace gpuspeedup {
namespace {

/// A choice of a plan in words; empty where it has none.
struct Choice
{
    const char* key;
    const char* heading;
    std::string (*read)(const Plan&);
};

const Choice choices[] = {
    {"cpu", "CPU", [](const Plan& p) { return p.machine ? p.machine->cpu.name : std::string(); }},
    {"gpu", "GPU", [](const Plan& p) { return p.machine ? p.machine->gpu.name : std::string(); }},
    {"cpu_baseline", "Today's code",
     [](const Plan& p) { return p.has(Refinement::cpuBaseline) ? p.cpuBaseline.label : std::string(); }},
    {"precision", "Number format",
     [](const Plan& p) {
         return p.has(Refinement::precision) ? std::string(arithmeticInfo(p.arithmetic).label)
                                             : std::string();
     }},
    {"stack", "Software stack",
     [](const Plan& p) { return p.has(Refinement::stack) ? p.stackName : std::string(); }},
    {"host_memory", "Host memory",
     [](const Plan& p) {
         return p.has(Refinement::transfers) ? std::string(hostMemoryName(p.hostMemory)) : std::string();
     }},
};

/// One column: its heading, and its cell for a plan that has an estimate.
struct Figure
{
    Column column;
    std::function<Cell(const RangedPlan&)> cell;
};

Figure numberColumn(std::string key, std::string heading, std::function<Cell(const RangedPlan&)> cell)
{
    return {{.key = std::move(key), .heading = std::move(heading), .unitInCell = true}, std::move(cell)};
}

std::vector<Figure> results(const Language& language)
{
    return {
        numberColumn("speedup", language.text("Speedup"),
                     [](const RangedPlan& p) { return factorCell(p.result.nominal.speedup); }),
        numberColumn("speedup_low", language.text("90 % from"),
                     [](const RangedPlan& p) { return factorCell(p.result.speedup.low); }),
        numberColumn("speedup_high", language.text("to"),
                     [](const RangedPlan& p) { return factorCell(p.result.speedup.high); }),
        numberColumn("probability_gpu_wins", language.text("GPU wins"),
                     [](const RangedPlan& p) { return chanceCell(p.result.gpuWins); }),
        numberColumn("cpu_time_s", language.text("CPU time"),
                     [](const RangedPlan& p) { return timeCell(p.result.nominal.cpuTime); }),
        numberColumn("gpu_time_s", language.text("GPU time"),
                     [](const RangedPlan& p) { return timeCell(p.result.nominal.gpuTime); }),
    };
}

/// Whether `read` gives the same for all plans with an estimate.
template <typename Read> bool differ(const std::vector<ComparedPlan>& plans, const Read& read)
{
    const ComparedPlan* first = nullptr;
    for (const ComparedPlan& plan : plans) {
        if (!plan.estimate)
            continue;
        if (first == nullptr)
            first = &plan;
        else if (read(plan.estimate->plan) != read(first->estimate->plan))
            return true;
    }
    return false;
}

void addChoices(const std::vector<ComparedPlan>& plans, const Language& language,
                std::vector<Figure>& figures)
{
    for (const Choice& choice : choices)
        if (differ(plans, choice.read))
            figures.push_back({{.key = choice.key, .heading = language.text(choice.heading), .text = true},
                               [read = choice.read](const RangedPlan& p) { return Cell(read(p.plan)); }});
}

void addInputs(const std::vector<ComparedPlan>& plans, const Language& language, std::vector<Figure>& figures)
{
    for (const PlanInput& input : planInputs()) {
        const auto read = [&input](const Plan& p) {
            return input.active(p) ? std::optional(input.read(p)) : std::nullopt;
        };
        if (differ(plans, read))
            figures.push_back(numberColumn(std::string(input.key), language.text(input.label),
                                           [&input, read](const RangedPlan& p) {
                                               const std::optional<double> value = read(p.plan);
                                               return value ? inputCell(input, *value) : Cell(std::string());
                                           }));
    }
}

} // namespace

Table sideBySideTable(const std::vector<ComparedPlan>& plans, const Language& language)
{
    std::vector<Figure> figures = results(language);
    addChoices(plans, language, figures);
    addInputs(plans, language, figures);
    const bool hasReasons = std::ranges::any_of(plans, [](const ComparedPlan& p) { return !p.estimate; });

    std::vector<Column> columns = {{.key = "name", .heading = language.text("Name"), .text = true}};
    for (const Figure& figure : figures)
        columns.push_back(figure.column);
    if (hasReasons)
        columns.push_back(
            {.key = "reason", .heading = language.text("Why there is no estimate"), .text = true});
    std::vector<std::vector<Cell>> rows;
    for (const ComparedPlan& plan : plans) {
        std::vector<Cell> row = {plan.labels.front()};
        for (const Figure& figure : figures)
            row.push_back(plan.estimate ? figure.cell(*plan.estimate) : Cell(std::string()));
        if (hasReasons)
            row.emplace_back(language.finished(plan.reason));
        rows.push_back(std::move(row));
    }
    return tableOfRows(std::move(columns), std::move(rows));
}

} // namespace gpuspeedup
