// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/measure_event.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What is known of a run while it goes on, from its events alone. Times are seconds
/// since the run was started.
///
/// Holds against any sequence of events: results of steps that were never announced
/// are added, up to 10 000 steps in all.
class MeasureRun
{
public:
    enum class State
    {
        waiting,
        running,
        done
    };
    struct Step
    {
        std::string name; ///< "cpu.fp32.all_cores", "gpus.0.fp32"
        std::string label;
        double expectedSeconds = 0;
        State state = State::waiting;
        std::optional<Figure> figure; ///< once done

        bool operator==(const Step&) const = default;
    };

    void apply(const MeasureEvent& event, double now);
    /// No event will come any more: what was being measured waits for ever.
    void end();

    [[nodiscard]] std::span<const Step> steps() const { return steps_; }
    [[nodiscard]] std::size_t done() const;
    [[nodiscard]] bool isFinished() const { return finished_.has_value(); }

    /// The steps still to come at their expected times, scaled by how long those done
    /// took against theirs (a tenth of the whole counts as taken as expected), less
    /// what the current one took so far. Nothing before the first event.
    [[nodiscard]] std::optional<double> secondsLeft(double now) const;

    /// The finished run's profile, else one of the results so far with complete = false.
    [[nodiscard]] MachineProfile profile() const;

private:
    Step* stepNamed(std::string_view name);

    std::vector<Step> steps_;
    std::optional<MachineProfile> begun_;
    std::optional<MachineProfile> finished_;
    double lastResult_ = 0; ///< when it came
};

} // namespace gpuspeedup
