// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"
#include "model/learning/observation.h"

#include <string>

namespace gpuspeedup {

/// As verify observes: C++ on both sides, this version of the model.
inline ObservedPair observed(std::string workload, std::string sizes, ObservedSide side, double predicted,
                             double measured)
{
    return {.workload = std::move(workload),
            .kernelClass = KernelClass::gemm,
            .sizes = std::move(sizes),
            .stack = "c++",
            .cpuCode = "all-cores",
            .side = side,
            .device = side == ObservedSide::cpu ? "Xeon" : "H200",
            .predicted = predicted * second,
            .measured = measured * second,
            .moment = "2026-11-21T12:00:00Z",
            .modelVersion = std::string(modelVersion)};
}

} // namespace gpuspeedup
