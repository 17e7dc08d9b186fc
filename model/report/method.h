// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/report.h"

#include <span>

namespace gpuspeedup {

/// How the figures came about: the published formulas, the refinements that are on with theirs, the random
/// draws, the version of the model.
void addMethod(std::span<const ReportedPlan> plans, Report& report);

} // namespace gpuspeedup
