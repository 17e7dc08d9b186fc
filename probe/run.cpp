// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/run.h"

#include "model/value_format.h"
#include "probe/cpu/affinity.h"
#include "probe/host.h"
#include "probe/python/software_steps.h"
#include "probe/step.h"
#include "probe/worker.h"

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

std::vector<GpuRecord> chosenFrom(const GpuSurvey& survey, std::optional<int> device)
{
    if (!device)
        return survey.gpus;
    for (const GpuRecord& gpu : survey.gpus)
        if (gpu.index == *device)
            return {gpu};
    throw SelectionError("There is no GPU " + std::to_string(*device) +
                         (survey.gpus.empty() ? ": " + survey.notice
                                              : "; this machine has " + std::to_string(survey.gpus.size()) +
                                                    ", counted from 0."));
}

/// What the session saw, with the figures there are.
template <class Record> void update(Record& record, const Record& seen)
{
    Figures figures = std::move(record.figures);
    if (!seen.name.empty())
        record = seen;
    record.figures = std::move(figures);
}

/// A run in progress, seen from the thread that waits and tells.
class Run
{
public:
    Run(const Instruments& instruments, const RunRequest& request, const std::function<bool()>& cancelled,
        const EventSink& tell)
        : instruments_(instruments),
          request_(request),
          cancelled_(cancelled),
          tell_(tell),
          patience_(request.patienceSeconds.value_or(request.thorough ? 30 : 10))
    {
        place_->settings.thorough = request.thorough;
    }

    [[nodiscard]] RunResult finish();

private:
    void describe();
    void findGpus();
    void findPython();
    void leaveWorkerBehind();
    void tellStarted();
    [[nodiscard]] bool measure(const Step& step);
    [[nodiscard]] double patienceOf(const Step& step) const;
    void keep(const Step& step, const Figure& figure);
    void tellFinished();
    /// Does `work` on the worker, unless it is stuck; gives up after the time allowed
    /// for a figure, or a moment after the run was cancelled.
    void job(std::function<void(Workplace&)> work, std::optional<double> patience = std::nullopt);

    Instruments instruments_;
    RunRequest request_;
    std::function<bool()> cancelled_;
    EventSink tell_;
    double patience_;
    std::optional<double> cancelTime_;
    std::shared_ptr<Workplace> place_ = std::make_shared<Workplace>();
    std::optional<Worker> worker_{std::in_place};
    PythonSurvey pythonSurvey_;
    std::vector<Step> steps_;
    std::size_t done_ = 0;
    RunResult result_;
};

RunResult Run::finish()
{
    checkSelection(instruments_, request_.only, request_.thorough);
    describe();
    findGpus(); // before the CPU's session: a driver's threads would inherit its pinning
    findPython();
    job([](Workplace& place) {
        place.cpu.emplace(readTopology("/", allowedCpus()));
        place.cpuRecord = place.cpu->record();
    });
    if (!worker_->isStuck())
        result_.profile.cpu = place_->cpuRecord;

    steps_ = planSteps(instruments_, request_.only, result_.profile.gpus, request_.thorough);
    if (request_.python)
        std::ranges::move(softwareSteps(*request_.python, pythonSurvey_, request_.only),
                          std::back_inserter(steps_));
    result_.steps = steps_.size();
    if (steps_.empty() && result_.stuck)
        throw DriverStuck(result_.profile.gpuNotice);
    if (steps_.empty())
        throw Error(!pythonSurvey_.problem.empty() ? pythonSurvey_.problem
                    : result_.profile.gpuNotice.empty()
                        ? "Nothing that is selected can be measured; see --list."
                        : result_.profile.gpuNotice);
    tellStarted();
    for (const Step& step : steps_)
        if (!measure(step))
            break;
    job([](Workplace& place) { // the sessions end on the thread they live on
        place.cpu.reset();
        place.gpu.reset();
        place.python.reset();
    });
    result_.stuck = result_.stuck || worker_->isStuck();
    tellFinished();
    return std::move(result_);
}

void Run::job(std::function<void(Workplace&)> work, std::optional<double> patience)
{
    constexpr double graceSeconds = 0.4;
    if (worker_->isStuck())
        return;
    const auto mayGoOn = [&](double seconds) {
        if (!cancelTime_ && cancelled_()) {
            cancelTime_ = steadySeconds();
            place_->stop = true;
        }
        return cancelTime_ ? steadySeconds() < *cancelTime_ + graceSeconds
                           : seconds < patience.value_or(patience_);
    };
    (void)worker_->run([place = place_, work = std::move(work)] { work(*place); }, mayGoOn);
}

void Run::describe()
{
    MachineProfile& profile = result_.profile;
    profile.toolVersion = request_.toolVersion;
    profile.measuredAt = utcNow();
    profile.mode = request_.thorough ? "thorough" : "quick";
    profile.host = request_.withHostName ? hostName() : std::string();
    profile.name = request_.name.empty() ? profile.host : request_.name;
    profile.system = systemName();
}

void Run::findGpus()
{
    if (request_.cpuOnly)
        return;
    job([survey = instruments_.surveyGpus](Workplace& place) { place.survey = survey(); });
    if (worker_->isStuck()) {
        result_.profile.gpuNotice = cancelTime_ ? "The run was cancelled before the GPUs were found."
                                                : "The GPU driver does not answer; restart the machine.";
        leaveWorkerBehind();
    } else {
        result_.profile.gpus = chosenFrom(place_->survey, request_.device);
        result_.profile.gpuNotice = place_->survey.notice;
    }
}

void Run::findPython()
{
    if (!request_.python || worker_->isStuck())
        return;
    request_.python->thorough = request_.thorough;
    request_.python->withGpu = !result_.profile.gpus.empty();
    if (!result_.profile.gpus.empty())
        request_.python->device = result_.profile.gpus.front().index;
    constexpr double patience = 30; // an interpreter on a network's disk
    job([request = *request_.python](
            Workplace& place) { place.pythonSurvey = surveyPython(request, place.settings); },
        patience);
    if (!worker_->isStuck())
        pythonSurvey_ = place_->pythonSurvey;
    result_.profile.software = pythonSurvey_.software;
}

/// The CPU can still be measured, with another thread and nothing that the stuck one touches.
void Run::leaveWorkerBehind()
{
    result_.stuck = true;
    place_ = std::make_shared<Workplace>();
    place_->settings.thorough = request_.thorough;
    worker_.emplace();
}

void Run::tellStarted()
{
    MeasureEvent started;
    started.profile = result_.profile;
    for (const Step& step : steps_)
        started.steps.push_back(step.event);
    tell_(started);
}

/// Longer than the run's for what is expected to take long, such as FFTW's plans.
double Run::patienceOf(const Step& step) const
{
    constexpr double ofExpected = 4;
    if (step.patienceSeconds || request_.patienceSeconds)
        return step.patienceSeconds.value_or(patience_);
    return std::max(patience_, ofExpected * step.event.expectedSeconds);
}

/// False where the run ends with this step.
bool Run::measure(const Step& step)
{
    result_.cancelled = cancelTime_ || cancelled_();
    if (result_.cancelled)
        return false;
    MeasureEvent progress;
    progress.kind = MeasureEvent::Kind::progress;
    progress.name = step.event.name;
    progress.done = done_;
    tell_(progress);

    job([step](Workplace& place) { place.figure = runCaught(step, place); }, patienceOf(step));
    result_.cancelled = cancelTime_.has_value();
    if (worker_->isStuck() && !result_.cancelled) {
        result_.hung = step.event.name;
        keep(step, figureWithout(FigureStatus::failed, step.unit,
                                 "did not finish in " + roundedText(patienceOf(step), 3) + " s"));
    } else if (!worker_->isStuck() && (!result_.cancelled || place_->figure.value)) {
        keep(step, place_->figure);
    }
    return !result_.cancelled && result_.hung.empty();
}

void Run::keep(const Step& step, const Figure& figure)
{
    MachineProfile& profile = result_.profile;
    Figures& figures = step.software ? profile.software[*step.software].figures
                       : step.gpu    ? profile.gpus[*step.gpu].figures
                                     : profile.cpu.figures;
    if (!worker_->isStuck() && step.software)
        update(profile.software[*step.software], place_->softwareRecord);
    else if (!worker_->isStuck() && step.gpu)
        update(profile.gpus[*step.gpu], place_->gpuRecord);
    else if (!worker_->isStuck())
        update(profile.cpu, place_->cpuRecord);
    figures[step.figureName] = figure;
    ++done_;
    result_.measured += figure.value.has_value();

    MeasureEvent event;
    event.kind = MeasureEvent::Kind::result;
    event.name = step.event.name;
    event.done = done_;
    event.figure = figure;
    tell_(event);
}

void Run::tellFinished()
{
    result_.profile.complete = done_ == steps_.size() && !result_.cancelled && result_.hung.empty();
    MeasureEvent finished;
    finished.kind = MeasureEvent::Kind::finished;
    finished.done = done_;
    finished.profile = result_.profile;
    tell_(finished);
}

} // namespace

RunResult measureMachine(const Instruments& instruments, const RunRequest& request,
                         const std::function<bool()>& cancelled, const EventSink& tell)
{
    return Run(instruments, request, cancelled, tell).finish();
}

} // namespace gpuspeedup
