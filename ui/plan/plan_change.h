// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/plan_file.h"

namespace gpuspeedup {

/// What happens to the scenarios of a plan, with all that is needed to take it back.
struct PlanChange
{
    enum class Kind
    {
        replace, ///< the choices at `to`: `before` become `after`
        insert,  ///< `after` at `to`
        remove,  ///< `before` at `from`
        move     ///< from `from` to `to`
    };

    Kind kind = Kind::replace;
    std::size_t from = 0;
    std::size_t to = 0;
    Choices before;
    Choices after;
    std::size_t shown = 0; ///< the current scenario afterwards; the last one where there are fewer

    void applyTo(PlanFile& plan) const;
    /// Takes it back; `shownThen` is the current scenario after that.
    [[nodiscard]] PlanChange inverse(std::size_t shownThen) const;
};

} // namespace gpuspeedup
