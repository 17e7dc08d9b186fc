// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// What would make it faster, the largest gain first, each change for itself. Throws Error where the plan
/// has no estimate.
[[nodiscard]] Document adviceDocument(const Plan& plan, const Language& language = {});

} // namespace gpuspeedup
