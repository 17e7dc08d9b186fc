// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"
#include "model/report/document.h"
#include "model/sweep.h"
#include "model/value_format.h"

namespace gpuspeedup {

/// One of the eight results the published calculator shows.
struct Result
{
    std::string_view key;   ///< in JSON: seconds, or a fraction for "efficiency"
    std::string_view label; ///< the published name, also the accessible name
    double (*read)(const Estimate&);
    std::string (*shown)(double value, DecimalMark mark); ///< for readers, with unit
};

/// All eight, the speedup first.
[[nodiscard]] std::span<const Result> results();

/// "GPU speedup estimate: Training a small neural network".
[[nodiscard]] std::string titleOf(const Scenario& scenario);

/// Inputs, results and verdict of one scenario.
[[nodiscard]] Document estimateDocument(const Scenario& scenario, const Estimate& estimate);

/// The published table over task sizes, under its published headings. With
/// `sweep` alive as long as the document.
[[nodiscard]] Table sweepTable(const Sweep& sweep);
[[nodiscard]] Document sweepDocument(const Scenario& scenario, const Sweep& sweep, TaskScaling scaling);

} // namespace gpuspeedup
