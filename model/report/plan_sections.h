// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/monte_carlo.h"
#include "model/language.h"
#include "model/report/document.h"

namespace gpuspeedup {

// The tables that go with an estimate of a plan.

/// "phases": time, share of the GPU time, bound and 90 % range of each part of the run with the GPU. What is
/// hidden by overlap is subtracted: its share is negative.
[[nodiscard]] Section phaseSection(const Plan& plan, const MonteCarlo& result, const Language& language = {});
/// "refinements": what each changes, from the published formulas to the plan.
[[nodiscard]] Section refinementSection(const Plan& plan, const Language& language = {});
/// "inputs": every figure the estimate depends on, with its source and how far it may be off.
[[nodiscard]] Section inputSection(const Plan& plan, const Language& language = {});
/// "assumptions": of the inputs, and of what has no input, those that nobody typed, measured or looked up.
[[nodiscard]] Section assumptionSection(const Plan& plan, const Language& language = {});

/// Words for the assumed inputs that may be off, those that matter most first. Requires a plan without fault.
[[nodiscard]] std::vector<std::string> assumedInputs(const Plan& plan, const Language& language = {});

} // namespace gpuspeedup
