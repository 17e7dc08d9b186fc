// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan_input.h"

#include <string>

namespace gpuspeedup {

/// In the middle of a sentence: "the GPU rate", "the size of the task", "the number of launches".
[[nodiscard]] std::string inputWords(const PlanInput& input, const Language& language = {});
/// "24.7 TFLOPS"; a whole number in full. `value` in the coherent unit.
[[nodiscard]] std::string inputValueText(const PlanInput& input, double value, const Language& language = {});
/// "10 times as fast as the CPU"; "as fast as the CPU".
[[nodiscard]] std::string timesAsFast(double speedup, const Language& language = {});
/// "10 times the CPU's speed"; "the CPU's speed".
[[nodiscard]] std::string timesTheSpeed(double speedup, const Language& language = {});

} // namespace gpuspeedup
