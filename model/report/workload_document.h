// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"
#include "model/workloads/workload.h"

namespace gpuspeedup {

/// A row for each template: name, sizes, number format, what it computes.
[[nodiscard]] Document workloadListDocument();
/// One template: its parameters with bounds, and what it counts at the defaults.
[[nodiscard]] Document workloadDocument(const Workload& workload);

} // namespace gpuspeedup
