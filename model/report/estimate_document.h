// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"
#include "model/language.h"
#include "model/report/document.h"
#include "model/sweep.h"

namespace gpuspeedup {

/// One of the eight results the published calculator shows.
struct Result
{
    std::string_view key;   ///< in JSON: seconds, or a fraction for "efficiency"
    std::string_view label; ///< the published name, also the accessible name
    double (*read)(const Estimate&);
    std::string (*shown)(double value, const Language& language); ///< for readers, with unit
};

/// All eight, the speedup first.
[[nodiscard]] std::span<const Result> results();

/// "GPU speedup estimate: Training a small neural network".
[[nodiscard]] std::string titleOf(const Scenario& scenario, const Language& language = {});

/// Inputs, results and verdict of one scenario.
[[nodiscard]] Document estimateDocument(const Scenario& scenario, const Estimate& estimate,
                                        const Language& language = {});

/// The published table over task sizes, under its published headings. With
/// `sweep` alive as long as the document.
[[nodiscard]] Table sweepTable(const Sweep& sweep, const Language& language = {});
[[nodiscard]] Document sweepDocument(const Scenario& scenario, const Sweep& sweep, TaskScaling scaling,
                                     const Language& language = {});

} // namespace gpuspeedup
