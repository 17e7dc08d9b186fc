// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/scenario.h"

#include <string_view>

namespace gpuspeedup {

/// Stored in every document and report: results are comparable within one version.
inline constexpr std::string_view modelVersion = "7";

/// Execution times of one scenario on both sides and what follows from them.
struct Estimate
{
    Duration cpuTime;        ///< Tc = W / Rc
    Duration gpuComputeTime; ///< Tk = W / Rg
    Duration transferTime;   ///< Tx = D / B
    Duration launchOverhead; ///< Tl = λ · N
    Duration gpuOverhead;    ///< Tx + Tl
    Duration gpuTime;        ///< Tg = (Tk + Tx) + Tl
    double speedup = 0;      ///< S = Tc / Tg; above 1 the GPU is faster
    double efficiency = 0;   ///< E = (W / Tg) / Rg = Tk / Tg, a fraction of the GPU's rate, 0 < E <= 1

    bool operator==(const Estimate&) const = default;
};

/// A result lies outside what a `double` holds (about 1e-308 to 1e308).
class EstimateOutOfRange : public Error
{
public:
    using Error::Error;
};

/// The published base formulas, to the last bit: Tg is literally (Tk + Tx) + Tl.
///
/// Throws EstimateOutOfRange, naming the figure and the inputs behind it, where
/// a time would be infinite or the speedup could not be formed.
/// Identities: E = Tk / Tg and S = (Rg / Rc) · E.
[[nodiscard]] Estimate estimate(const Scenario& scenario);

} // namespace gpuspeedup
