// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/time_budget.h"

#include <algorithm>
#include <limits>

namespace gpuspeedup {

TimeBudget::TimeBudget(double seconds, std::function<double()> now)
    : seconds_(seconds), now_(std::move(now)), begin_(now_())
{}

std::optional<double> TimeBudget::left() const
{
    return seconds_ > 0 ? std::optional(seconds_ - spent()) : std::nullopt;
}

bool TimeBudget::hasRoomFor(double seconds) const
{
    const std::optional<double> rest = left();
    return !rest || (*rest > 0 && seconds <= *rest);
}

double TimeBudget::part(double share) const
{
    return seconds_ > 0 ? share * seconds_ : std::numeric_limits<double>::infinity();
}

double TimeBudget::piece(std::size_t remaining, double most) const
{
    const std::optional<double> rest = left();
    if (!rest)
        return most;
    return std::clamp(*rest / static_cast<double>(std::max<std::size_t>(remaining, 1)), 0.0, most);
}

} // namespace gpuspeedup
