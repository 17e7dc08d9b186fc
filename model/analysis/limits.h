// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What the speedup comes to when one thing grows beyond all bounds or costs nothing.
struct Limit
{
    std::string_view key;   ///< in JSON: "large_task"
    std::string_view label; ///< for people: "Ever larger task"
    std::optional<double>
        speedup; ///< 0 where it vanishes; absent: it grows without bound, or the data does not fit
    std::string sentence;
};

/// Six limits. In the published formulas (O = Tx + Tl, d = D/W, ν = N/W):
///
///     task grows, data and launches stay:   S → Rg/Rc
///     data grows with the task:             S → (1/Rc)/(1/Rg + d/B)
///     data and launches grow with the task: S → (1/Rc)/(1/Rg + d/B + λν)
///     GPU infinitely fast:                  S → Tc/O
///     link infinitely fast:                 S → Tc/(Tk + Tl)
///     launches cost nothing:                S → Tc/(Tk + Tx)
///
/// With refinements the same questions, latencies of copies remaining. Requires a plan without fault.
[[nodiscard]] std::vector<Limit> limitsOf(const Plan& plan, const Language& language = {});

} // namespace gpuspeedup
