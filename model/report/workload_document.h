// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/report/document.h"
#include "model/workloads/workload.h"

namespace gpuspeedup {

/// A row for each template: name, sizes, number format, what it computes.
[[nodiscard]] Document workloadListDocument(const Language& language = {});
/// One template: its parameters with bounds, and what it counts at the defaults.
[[nodiscard]] Document workloadDocument(const Workload& workload, const Language& language = {});

} // namespace gpuspeedup
