// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/uncertainty.h"

#include <vector>

namespace gpuspeedup {

/// For published example 1: first order gives σ_S = .272, Monte Carlo .273.
inline std::vector<UncertainInput> goldenUncertainty()
{
    return {{findPlanInput("operations"), 0.3}, {findPlanInput("cpu-rate"), 0.2},
            {findPlanInput("gpu-rate"), 0.15},  {findPlanInput("data"), 0.1},
            {findPlanInput("link-rate"), 0.1},  {findPlanInput("launch-overhead"), 0.3}};
}

} // namespace gpuspeedup
