// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/scenario.h"

#include <span>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// A figure of a profile that may fill one input of the scenario.
struct ProfileChoice
{
    std::string_view figure; ///< "cpu.fp32.all_cores", "copy.h2d.pageable"
    std::string_view label;  ///< for people: "FP32, all cores"
    double value = 0;        ///< in the input's coherent unit; a copy's rate is at the scenario's data size
};

/// The inputs a profile can fill, by key of model/input.h, and for each the usable
/// figures, the default first: CPU rate ← cpu.fp32.all_cores, GPU rate ← fp32, link
/// rate ← copy.h2d.pageable at the scenario's data size, launch overhead ←
/// launch.async. Operations, data and launches are the task's and stay.
struct ProfileInput
{
    std::string_view key;
    std::string_view defaultFigure;     ///< the first choice, unless it is not usable
    std::vector<ProfileChoice> choices; ///< empty where nothing usable was measured
};

[[nodiscard]] std::vector<ProfileInput> profileInputs(const MachineProfile& profile, std::size_t gpu,
                                                      const Scenario& scenario);

} // namespace gpuspeedup
