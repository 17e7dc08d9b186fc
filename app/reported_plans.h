// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/repeated_options.h"
#include "model/report/report.h"

#include <vector>

namespace gpuspeedup {

/// What the options of PlanOptions describe: one plan, or one for each combination of those that were given
/// several times and for each scenario of a plan file; each named after what tells it from the others.
///
/// Throws UsageError or Error where none has an estimate.
[[nodiscard]] std::vector<ReportedPlan> reportedPlans(std::vector<GivenOption> options);

} // namespace gpuspeedup
