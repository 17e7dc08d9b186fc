// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/machine_profile.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// The observations of a profile, a row each, numbered from 1 on, and how the correction that was learned
/// fares on those that are scored.
[[nodiscard]] Document observationDocument(const MachineProfile& profile, const Language& language = {});

} // namespace gpuspeedup
