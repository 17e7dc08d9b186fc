// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"
#include "model/language.h"
#include "model/verification/verification.h"

#include <span>
#include <string_view>

namespace gpuspeedup {

/// A quantity that is predicted and measured.
struct VerifiedQuantity
{
    std::string_view key;   ///< on the command line: "speedup"
    std::string_view title; ///< "Speedup"
    /// In seconds, or a factor; absent where the times do not have it.
    std::optional<double> (*of)(const TaskTimes& times);
};

/// Speedup, GPU time, CPU time.
[[nodiscard]] std::span<const VerifiedQuantity> verifiedQuantities();
/// The one of that key, or null.
[[nodiscard]] const VerifiedQuantity* findVerifiedQuantity(std::string_view key);
/// The one to begin with: the speedup, or the CPU time where the CPU alone was checked.
[[nodiscard]] const VerifiedQuantity& firstQuantity(const Verification& verification);

/// Predicted over measured, a point for each task, with the line where both are equal and ±25 % around it.
/// Points are told apart by workload or, where there are several, by software stack.
[[nodiscard]] Chart verificationChart(const Verification& verification, const VerifiedQuantity& quantity,
                                      const Language& language = {});

} // namespace gpuspeedup
