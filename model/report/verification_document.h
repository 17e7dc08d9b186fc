// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/report/document.h"
#include "model/verification/verification.h"

#include <string>
#include <vector>

namespace gpuspeedup {

/// Predicted beside measured: a row for each task, and how far all are apart. Without a GPU what would stand
/// there of it is empty, and a sentence says why.
[[nodiscard]] Document verificationDocument(const Verification& verification, const Language& language = {});

/// How far predictions are off and how far two runs are apart, in a sentence each, and why the GPU or a part
/// of the tasks is missing.
[[nodiscard]] std::vector<std::string> verificationSentences(const Verification& verification,
                                                             const Language& language = {});

} // namespace gpuspeedup
