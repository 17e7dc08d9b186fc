// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// One line that `gpu-speedup-cli measure --format jsonl` writes.
///
/// The order of a run: one `started` with every step, then for each step `progress`
/// when it begins and `result` when it ends, then one `finished` with the profile,
/// also where the run was cancelled. Names are those of the run: "cpu.fp32.all_cores"
/// and "gpus.0.fp32", where 0 is the position in the profile's list.
struct MeasureEvent
{
    enum class Kind
    {
        started,
        progress,
        result,
        finished
    };
    struct Step
    {
        std::string name;
        std::string label;          ///< for people: "FP32, all cores"
        double expectedSeconds = 0; ///< how long it will take, roughly; 0 where unknown

        bool operator==(const Step&) const = default;
    };

    Kind kind = Kind::started;
    std::vector<Step> steps;               ///< started
    std::string name;                      ///< progress, result
    std::size_t done = 0;                  ///< steps finished so far, of steps.size()
    std::optional<Figure> figure;          ///< result
    std::optional<MachineProfile> profile; ///< finished; started: the machine, still without figures

    bool operator==(const MeasureEvent&) const = default;
};

/// One line without a line break, with the schema version first.
[[nodiscard]] std::string eventToJson(const MeasureEvent& event);

/// Throws Error for a line that is no event of a schema this program knows.
[[nodiscard]] MeasureEvent eventFromJson(std::string_view line);

} // namespace gpuspeedup
