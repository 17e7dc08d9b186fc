// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify_measure.h"

#include "app/usage_error.h"
#include "app/version.h"
#include "model/measure_run.h"
#include "probe/run.h"
#include "probe/sampler.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

bool isOfSoftware(std::string_view name)
{
    return name.starts_with("software.");
}

/// Events of measuring, told as progress of verify.
class MeasureProgress
{
public:
    MeasureProgress(const VerifyRequest& request, const MeasurePlace& place, const VerificationSink& tell)
        : request_(request), place_(place), tell_(tell)
    {}

    void take(const MeasureEvent& event);
    [[nodiscard]] double secondsOfSoftware() const { return secondsOfSoftware_; }

private:
    [[nodiscard]] double secondsOver() const { return steadySeconds() - place_.begin; }
    [[nodiscard]] std::optional<double> secondsLeft() const;

    const VerifyRequest& request_;
    const MeasurePlace& place_;
    const VerificationSink& tell_;
    MeasureRun measured_;
    double begun_ = 0; ///< the step that runs
    double secondsOfSoftware_ = 0;
};

void MeasureProgress::take(const MeasureEvent& event)
{
    measured_.apply(event, secondsOver());
    const auto steps = measured_.steps();
    const auto running = std::ranges::find(steps, MeasureRun::State::running, &MeasureRun::Step::state);
    if (event.kind == MeasureEvent::Kind::result && isOfSoftware(event.name))
        secondsOfSoftware_ += secondsOver() - begun_;
    if (event.kind != MeasureEvent::Kind::progress || running == steps.end())
        return;
    begun_ = secondsOver();
    tell_({.kind = VerificationEvent::Kind::progress,
           .done = measured_.done(),
           .steps = steps.size(),
           .doing = running->label,
           .secondsLeft = secondsLeft()});
}

std::optional<double> MeasureProgress::secondsLeft() const
{
    if (request_.thorough)
        return std::nullopt;
    if (!request_.wants("c++"))
        return measured_.secondsLeft(secondsOver()).value_or(0) + place_.secondsOfPythonTasks;
    double left = place_.secondsInAll + secondsOfSoftware_ + place_.secondsOfPythonTasks - secondsOver();
    for (const MeasureRun::Step& step : measured_.steps())
        if (isOfSoftware(step.name) && step.state != MeasureRun::State::done)
            left += step.expectedSeconds;
    return std::max(left, 0.0);
}

/// Empty: none is.
std::string whyLeftBehind(const RunResult& result)
{
    if (!result.stuck)
        return {};
    if (result.cancelled)
        return "Cancelled; the table holds what was measured until then.";
    if (!result.hung.empty())
        return result.hung + " did not finish in time; nothing was checked.";
    return "The GPU driver does not answer; only the CPU was checked.";
}

} // namespace

MachineMeasured measureForVerify(const VerifyRequest& request, const MeasurePlace& place,
                                 const std::atomic<bool>& cancelled, const VerificationSink& tell)
{
    MeasureProgress progress(request, place, tell);
    RunRequest run;
    run.toolVersion = programVersion;
    run.thorough = request.thorough;
    run.cpuOnly = !place.hasGpu;
    run.python = request.python;
    try {
        const RunResult result = measureMachine(
            machineInstruments(), run, [&] { return cancelled.load(); },
            [&](const MeasureEvent& event) { progress.take(event); });
        return {.profile = std::make_shared<const MachineProfile>(result.profile),
                .isComplete = result.hung.empty(),
                .leftBehind = whyLeftBehind(result),
                .secondsOfSoftware = progress.secondsOfSoftware()};
    } catch (const DriverStuck& error) {
        throw ThreadLeftBehind(error.what());
    }
}

} // namespace gpuspeedup
