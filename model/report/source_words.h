// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/source.h"

#include <string>

namespace gpuspeedup {

/// Where a value comes from, beyond the kind of its source: "FP32, all cores; Xeon; node-17,
/// 2026-11-20T23:40:00Z", "usual for gemm", "the task". Empty for what was typed.
[[nodiscard]] std::string sourceWords(const Source& source, const Language& language = {});

} // namespace gpuspeedup
