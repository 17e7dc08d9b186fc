// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/verification/verification.h"

#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What plain text says of a task.
struct TaskWords
{
    std::string group; ///< "Batched products, cupy (m=n=k=32): NumPy 2.4 and CuPy 14.2", with its neighbours
                       ///< in common
    std::string sizes; ///< what is its own: "batch=94"
};

/// For each task in turn; the software stack is said where `hasStacks`.
[[nodiscard]] std::vector<TaskWords> wordsOf(std::span<const VerifiedTask> tasks, bool hasStacks,
                                             const Language& language);

} // namespace gpuspeedup
