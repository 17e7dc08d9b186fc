// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <vector>

namespace gpuspeedup {

/// Adds what was observed with an `earlier` profile of the same machine to one that was measured anew.
///
/// Other figures make other predictions: those of tasks that verify ran are made anew. What a person typed,
/// and what the new figures do not predict, keeps the prediction it had.
void keepObservations(MachineProfile& profile, std::vector<ObservedPair> earlier);

} // namespace gpuspeedup
