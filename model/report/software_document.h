// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/machine_profile.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// The software that the profile holds: of each interpreter or package a row with its version and why it
/// cannot be used, or notes of it, then a row for each figure. The table is empty where no software was
/// measured.
[[nodiscard]] Document softwareDocument(const MachineProfile& profile, const Language& language = {});

} // namespace gpuspeedup
