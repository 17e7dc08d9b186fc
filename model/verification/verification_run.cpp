// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_run.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostRows = 100'000;

} // namespace

void VerificationRun::apply(const VerificationEvent& event, double now)
{
    using Kind = VerificationEvent::Kind;
    if (finished_)
        return;
    switch (event.kind) {
    case Kind::started:
        if (event.verification) {
            std::vector<VerifiedTask> tasks = std::move(verification_.tasks);
            verification_ = *event.verification;
            verification_.tasks = std::move(tasks);
            verification_.complete = false;
        }
        break;
    case Kind::progress:
        progress_ = event;
        told_ = now;
        break;
    case Kind::row: {
        const auto at = std::ranges::lower_bound(indices_, event.index);
        const auto position = at - indices_.begin();
        const bool known = at != indices_.end() && *at == event.index;
        if (!event.task || (!known && indices_.size() >= mostRows))
            break;
        if (!known) {
            indices_.insert(at, event.index);
            verification_.tasks.insert(verification_.tasks.begin() + position, VerifiedTask{});
        }
        verification_.tasks[static_cast<std::size_t>(position)] = *event.task;
        break;
    }
    case Kind::finished:
        if (event.verification) {
            verification_ = *event.verification;
            finished_ = true;
        }
        break;
    }
}

std::optional<double> VerificationRun::secondsLeft(double now) const
{
    if (!progress_.secondsLeft)
        return std::nullopt;
    return std::max(0.0, *progress_.secondsLeft - (now - told_));
}

} // namespace gpuspeedup
