// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/charts.h"
#include "model/language.h"
#include "model/report/document.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace gpuspeedup {

struct ReportHeading
{
    int level = 2; ///< 2 to 4; the title is 1
    std::string text;
};

struct ReportParagraph
{
    std::string text;
};

struct ReportList
{
    std::vector<std::string> items;
};

struct ReportTable
{
    std::string caption;
    Table table; ///< owns what it shows; headings in the report's language
};

struct ReportFigure
{
    std::string name;        ///< each once in a report, fit for a file: "task_size", "2-task_size"
    std::string explanation; ///< how to read it
    Chart chart;
};

using ReportBlock = std::variant<ReportHeading, ReportParagraph, ReportList, ReportTable, ReportFigure>;

/// All that is known about one or several plans, as a value: what the formats walk from front to back.
struct Report
{
    std::string title;
    Language language;
    std::vector<ReportBlock> blocks;
};

/// A plan with everything a report says of it.
struct ReportedPlan
{
    std::string name;                    ///< may be empty where it is the only one
    std::optional<ChartSubject> subject; ///< with `chance`, and with `map` where there are inputs for one
    std::uint64_t seed = 1;              ///< of the draws in `chance`
    std::string reason;                  ///< one sentence where there is no estimate
};

/// `plan` with its random draws and map: what takes long. Says why where there is no estimate.
[[nodiscard]] ReportedPlan reportedPlan(const Plan& plan, std::string name,
                                        const MonteCarloSettings& settings = {});

struct ReportSettings
{
    std::string title;                    ///< empty: after the plan
    std::string date;                     ///< shown as it is; empty: none
    std::vector<const ChartKind*> charts; ///< of each plan, in this order
    /// All charts, no date.
    ReportSettings();
};

/// One plan, or several side by side and then one after the other: the answer in words, results with ranges,
/// what the time goes into, inputs with their sources, charts, what would make it faster, what matters,
/// the limits, and the method. Requires at least one plan.
[[nodiscard]] Report reportOf(std::span<const ReportedPlan> plans, const ReportSettings& settings = {},
                              const Language& language = {});

} // namespace gpuspeedup
