// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/report.h"

#include <span>
#include <string>

namespace gpuspeedup {

/// Where a plan stands in a report.
struct PlanPlace
{
    int level = 2;      ///< of its headings
    std::string prefix; ///< of the names of its figures
};

/// Everything about one plan but the method; where it has no estimate, the reason.
void addPlan(const ReportedPlan& plan, std::span<const ChartKind* const> charts, const PlanPlace& place,
             Report& report);

} // namespace gpuspeedup
