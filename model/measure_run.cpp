// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/measure_run.h"

#include "model/figure_json.h"
#include "model/profile_json.h"

#include <algorithm>
#include <charconv>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostSteps = 10'000;

/// The GPU at that position, added where it is new; null for a position that cannot be.
GpuRecord* gpuAt(MachineProfile& profile, std::size_t position)
{
    if (position >= mostGpus)
        return nullptr;
    while (profile.gpus.size() <= position) {
        const int index = static_cast<int>(profile.gpus.size());
        profile.gpus.emplace_back().index = index;
    }
    return &profile.gpus[position];
}

/// Figures of the software that `name` begins with, which is added where it is new; null where there is too
/// much.
Figures* softwareFigures(MachineProfile& profile, std::string_view& name)
{
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const std::string_view owner = name.substr(0, dot);
    name.remove_prefix(dot + 1);
    const auto found = std::ranges::find(profile.software, owner, &SoftwareRecord::name);
    if (found != profile.software.end())
        return &found->figures;
    if (profile.software.size() >= mostSoftware)
        return nullptr;
    SoftwareRecord& added = profile.software.emplace_back();
    added.name = owner;
    return &added.figures;
}

/// Where the figure of a step belongs; null for a name of no figure.
Figures* figuresOf(MachineProfile& profile, std::string_view& name)
{
    constexpr std::string_view cpu = "cpu.";
    constexpr std::string_view gpus = "gpus.";
    if (name.starts_with(cpu)) {
        name.remove_prefix(cpu.size());
        return &profile.cpu.figures;
    }
    if (constexpr std::string_view software = "software."; name.starts_with(software)) {
        name.remove_prefix(software.size());
        return softwareFigures(profile, name);
    }
    if (!name.starts_with(gpus))
        return nullptr;
    name.remove_prefix(gpus.size());
    std::size_t position = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), position);
    if (error != std::errc() || end == name.data() + name.size() || *end != '.')
        return nullptr;
    name.remove_prefix(static_cast<std::size_t>(end - name.data()) + 1);
    GpuRecord* gpu = gpuAt(profile, position);
    return gpu == nullptr ? nullptr : &gpu->figures;
}

} // namespace

MeasureRun::Step* MeasureRun::stepNamed(std::string_view name)
{
    const auto found =
        std::find_if(steps_.begin(), steps_.end(), [name](const Step& step) { return step.name == name; });
    if (found != steps_.end())
        return &*found;
    if (steps_.size() >= mostSteps)
        return nullptr;
    Step& added = steps_.emplace_back();
    added.name = name;
    added.label = name;
    return &added;
}

void MeasureRun::apply(const MeasureEvent& event, double now)
{
    switch (event.kind) {
    case MeasureEvent::Kind::started:
        begun_ = event.profile;
        for (const MeasureEvent::Step& announced : event.steps)
            if (Step* step = stepNamed(announced.name)) {
                step->label = announced.label.empty() ? announced.name : announced.label;
                step->expectedSeconds = announced.expectedSeconds;
            }
        break;
    case MeasureEvent::Kind::progress:
        if (Step* step = stepNamed(event.name); step != nullptr && step->state == State::waiting)
            step->state = State::running;
        break;
    case MeasureEvent::Kind::result:
        if (Step* step = stepNamed(event.name)) {
            step->state = State::done;
            step->figure = event.figure;
        }
        lastResult_ = now;
        break;
    case MeasureEvent::Kind::finished:
        finished_ = event.profile;
        break;
    }
}

void MeasureRun::end()
{
    for (Step& step : steps_)
        if (step.state == State::running)
            step.state = State::waiting;
}

std::size_t MeasureRun::done() const
{
    return static_cast<std::size_t>(
        std::count_if(steps_.begin(), steps_.end(), [](const Step& s) { return s.state == State::done; }));
}

std::optional<double> MeasureRun::secondsLeft(double now) const
{
    if (steps_.empty())
        return std::nullopt;
    double doneSeconds = 0;
    double comingSeconds = 0;
    for (const Step& step : steps_)
        (step.state == State::done ? doneSeconds : comingSeconds) += step.expectedSeconds;
    const double asExpected = 0.1 * (doneSeconds + comingSeconds);
    const double pace = asExpected > 0 ? (lastResult_ + asExpected) / (doneSeconds + asExpected) : 1;
    return std::max(0.0, comingSeconds * pace - (now - lastResult_));
}

MachineProfile MeasureRun::profile() const
{
    if (finished_)
        return *finished_;
    MachineProfile profile = begun_.value_or(MachineProfile{});
    profile.complete = false;
    for (const Step& step : steps_) {
        if (!step.figure)
            continue;
        std::string_view name = step.name;
        Figures* figures = figuresOf(profile, name);
        if (figures != nullptr && isFigureName(name) && figures->size() < mostFigures)
            figures->insert_or_assign(std::string(name), *step.figure);
    }
    return profile;
}

} // namespace gpuspeedup
