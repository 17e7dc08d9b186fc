// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/verification/verification.h"

#include <vector>

namespace gpuspeedup {

/// A pair for each side of each task that was timed and predicted: the median of its runs. Tasks without
/// times give none, nor does a run beside other programs on the GPU.
[[nodiscard]] std::vector<ObservedPair> observationsOf(const Verification& verification);

/// Behind those the profile has, each once; beyond mostObservations the oldest go.
void addObservations(MachineProfile& profile, std::vector<ObservedPair> observations);

} // namespace gpuspeedup
