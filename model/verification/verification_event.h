// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// What verify tells while it runs. Each is a line of JSON for the window, and the last holds all.
struct VerificationEvent
{
    enum class Kind
    {
        started,
        progress,
        row,
        finished
    };

    Kind kind = Kind::started;
    /// started: the machine, without tasks; finished: all.
    std::optional<Verification> verification = {};
    std::size_t rows = 0;                   ///< started: to come, at most
    std::size_t done = 0;                   ///< progress: steps so far, of `steps`
    std::size_t steps = 0;                  ///< progress
    std::string doing = {};                 ///< progress: "Matrix product"
    std::optional<double> secondsLeft = {}; ///< progress; absent where nothing is known yet
    std::size_t index = 0;                  ///< row: its position; told again after each further run
    std::optional<VerifiedTask> task = {};  ///< row

    bool operator==(const VerificationEvent&) const = default;
};

using VerificationSink = std::function<void(const VerificationEvent&)>;

/// One line without a line break, with the schema version first.
[[nodiscard]] std::string verificationEventToJson(const VerificationEvent& event);

/// Throws Error for a line that is no event of a schema this program knows.
[[nodiscard]] VerificationEvent verificationEventFromJson(std::string_view line);

} // namespace gpuspeedup
