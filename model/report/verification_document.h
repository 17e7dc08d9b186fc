// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/report/document.h"
#include "model/verification/verification.h"

#include <span>

namespace gpuspeedup {

/// Predicted beside measured: a row for each task, and how far all are apart.
[[nodiscard]] Document verificationDocument(std::span<const VerifiedTask> tasks,
                                            const Language& language = {});

} // namespace gpuspeedup
