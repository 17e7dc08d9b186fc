// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_change.h"

#include <algorithm>

namespace gpuspeedup {

void PlanChange::applyTo(PlanFile& plan) const
{
    auto& list = plan.scenarios;
    const auto at = [&list](std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
    switch (kind) {
    case Kind::replace:
        list[to] = after;
        break;
    case Kind::insert:
        list.insert(at(to), after);
        break;
    case Kind::remove:
        list.erase(at(from));
        break;
    case Kind::move:
        if (from < to)
            std::rotate(at(from), at(from + 1), at(to + 1));
        else
            std::rotate(at(to), at(from), at(from + 1));
        break;
    }
    plan.current = std::min(shown, list.size() - 1);
}

PlanChange PlanChange::inverse(std::size_t shownThen) const
{
    PlanChange back{
        .kind = kind, .from = to, .to = from, .before = after, .after = before, .shown = shownThen};
    if (kind == Kind::insert)
        back.kind = Kind::remove;
    if (kind == Kind::remove)
        back.kind = Kind::insert;
    return back;
}

} // namespace gpuspeedup
