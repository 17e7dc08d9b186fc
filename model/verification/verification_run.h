// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification_event.h"

namespace gpuspeedup {

/// What is known of a run of verify while it goes on, from its events alone. Times are seconds since the run
/// was started. Holds against any sequence of events.
class VerificationRun
{
public:
    void apply(const VerificationEvent& event, double now);

    [[nodiscard]] bool isFinished() const { return finished_; }
    /// Steps that are done, and of how many; 0 of 0 where nothing is known yet.
    [[nodiscard]] std::size_t done() const { return progress_.done; }
    [[nodiscard]] std::size_t steps() const { return progress_.steps; }
    /// "Matrix product"; empty before the first.
    [[nodiscard]] const std::string& doing() const { return progress_.doing; }
    /// As told last, less the time since then.
    [[nodiscard]] std::optional<double> secondsLeft(double now) const;

    /// The finished run's, else the rows so far in their order, with complete = false.
    [[nodiscard]] const Verification& verification() const { return verification_; }

private:
    VerificationEvent progress_ = {.kind = VerificationEvent::Kind::progress};
    double told_ = 0; ///< when
    Verification verification_ = {.complete = false};
    std::vector<std::size_t> indices_; ///< of its tasks, ascending
    bool finished_ = false;
};

} // namespace gpuspeedup
