// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/break_even.h"
#include "model/plan/plan_input.h"

#include <optional>

namespace gpuspeedup {

/// Value of a continuous input of the published formulas at which S = target (O = Tx + Tl):
///
///     operations          W*  = s·O·Rc·Rg/(Rg − s·Rc), or as breakEven() where data or launches grow
///     data                D*  = B·(Tc/s − Tk − Tl)
///     link rate           B*  = D/(Tc/s − Tk − Tl)
///     launch cost         λ*  = (Tc/s − Tk − Tx)/N
///     GPU rate            Rg* = W/(Tc/s − O)
///     CPU rate            Rc* = W/(s·Tg)
///
/// Nothing where it does not exist or is no positive finite number, and for any other input or plan.
[[nodiscard]] std::optional<double> closedForm(const Plan& plan, const PlanInput& input, double target,
                                               TaskScaling scaling);

} // namespace gpuspeedup
