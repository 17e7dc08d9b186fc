// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify_run.h"

#include "app/usage_error.h"
#include "app/verify_python.h"
#include "app/version.h"
#include "model/machine/profile_machine.h"
#include "model/measure_run.h"
#include "probe/cpu/affinity.h"
#include "probe/cpu/session.h"
#include "probe/host.h"
#include "probe/reference/verify.h"
#include "probe/run.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double secondsInAll = 45;
constexpr double secondsKept = 2; ///< of these, for a last task that takes longer than planned, and the table
constexpr double secondsOfTask = 0.04;
constexpr double secondsOfThoroughTask = 4;

using Kind = VerificationEvent::Kind;
using Profile = std::shared_ptr<const MachineProfile>;

TaskTimes timesOf(const ReferenceTimes& round)
{
    TaskTimes times{.cpu = round.cpu.median * second, .gpu = {}};
    if (round.gpu)
        times.gpu = GpuTimes{.copyIn = round.gpu->copyIn.median * second,
                             .compute = round.gpu->compute.median * second,
                             .copyOut = round.gpu->copyOut.median * second,
                             .whole = round.gpu->whole.median * second};
    return times;
}

/// One call of verify, and how far it is.
class VerifyRun
{
public:
    VerifyRun(const VerifyRequest& request, const std::atomic<bool>& cancelled, const VerificationSink& tell)
        : request_(request), cancelled_(cancelled), tell_(tell), profile_(request.profile)
    {}

    Verification finish();

private:
    void lookForGpu();
    void tellStarted();
    void measureMachine();
    void nameMachine();
    [[nodiscard]] std::unique_ptr<GpuSession> openChosenGpu(const MeasureSettings& settings);
    void runTasks();
    [[nodiscard]] ReferenceRun referenceRun() const;
    void keepRow(std::size_t index, const ReferenceRow& row);
    void predict(VerifiedTask& task, const ReferenceRow& row) const;
    [[nodiscard]] double secondsOver() const { return steadySeconds() - begin_; }

    const VerifyRequest& request_;
    const std::atomic<bool>& cancelled_;
    const VerificationSink& tell_;
    Profile profile_;
    std::optional<std::size_t> gpu_; ///< position in the profile
    Verification result_;
    double begin_ = steadySeconds();
};

Verification VerifyRun::finish()
{
    result_.thorough = request_.thorough;
    result_.measuredAt = utcNow();
    lookForGpu();
    if (profile_)
        nameMachine();
    tellStarted();
    if (!profile_) {
        measureMachine();
        if (!cancelled_) {
            nameMachine();
            tellStarted();
        }
    }
    if (!cancelled_ && request_.wants("c++"))
        runTasks();
    if (!cancelled_ && request_.python)
        verifyPython(request_, profile_, gpu_, cancelled_, tell_, result_);
    result_.complete = !cancelled_;
    return std::move(result_);
}

/// Before seconds are spent on measuring.
void VerifyRun::lookForGpu()
{
    const GpuSurvey survey = surveyGpus();
    if (!survey.gpus.empty())
        return;
    result_.noGpu = survey.notice;
    if (request_.device)
        throw Error("--device: " + survey.notice);
}

void VerifyRun::tellStarted()
{
    const std::size_t workloads =
        request_.workloads.empty() ? referenceWorkloads().size() : request_.workloads.size();
    tell_({.kind = Kind::started, .verification = result_, .rows = workloads * request_.sizes});
}

void VerifyRun::measureMachine()
{
    MeasureRun measured;
    const auto told = [&](const MeasureEvent& event) {
        measured.apply(event, secondsOver());
        const auto steps = measured.steps();
        const auto running = std::ranges::find(steps, MeasureRun::State::running, &MeasureRun::Step::state);
        if (event.kind != MeasureEvent::Kind::progress || running == steps.end())
            return;
        tell_(
            {.kind = Kind::progress,
             .done = measured.done(),
             .steps = steps.size(),
             .doing = running->label,
             .secondsLeft = request_.thorough ? std::nullopt : std::optional(secondsInAll - secondsOver())});
    };
    RunRequest request;
    request.toolVersion = programVersion;
    request.thorough = request_.thorough;
    request.cpuOnly = !result_.noGpu.empty();
    request.python = request_.python;
    try {
        const RunResult result = gpuspeedup::measureMachine(
            machineInstruments(), request, [&] { return cancelled_.load(); }, told);
        if (result.stuck)
            throw ThreadLeftBehind("The GPU driver does not answer.");
        profile_ = std::make_shared<const MachineProfile>(result.profile);
    } catch (const DriverStuck& error) {
        throw ThreadLeftBehind(error.what());
    }
}

void VerifyRun::nameMachine()
{
    result_.machine = profile_->name.empty() ? profile_->host : profile_->name;
    result_.cpu = profile_->cpu.name;
    if (!result_.noGpu.empty())
        return;
    if (profile_->gpus.empty()) {
        result_.noGpu = !request_.profile && !profile_->gpuNotice.empty()
                            ? profile_->gpuNotice
                            : "The profile holds no GPU: measure this machine again, or leave --machine out.";
        return;
    }
    gpu_ = request_.device ? findGpu(*profile_, *request_.device, "the profile") : 0;
    result_.gpu = profile_->gpus[*gpu_].name;
}

/// A GPU that cannot be used, such as one that another program has for itself, leaves the CPU.
std::unique_ptr<GpuSession> VerifyRun::openChosenGpu(const MeasureSettings& settings)
{
    if (!gpu_)
        return nullptr;
    try {
        return openGpu(profile_->gpus[*gpu_].index, settings);
    } catch (const Error& error) {
        result_.noGpu = error.what();
        result_.gpu.clear();
        gpu_.reset();
        tellStarted();
        return nullptr;
    }
}

ReferenceRun VerifyRun::referenceRun() const
{
    ReferenceRun run;
    run.workloads = request_.workloads;
    run.sizes = request_.sizes;
    run.secondsOfTask = request_.thorough ? secondsOfThoroughTask : secondsOfTask;
    if (!request_.thorough)
        run.secondsInAll = std::max(secondsInAll - secondsKept - secondsOver(), 1.0);
    return run;
}

void VerifyRun::runTasks()
{
    const MeasureSettings settings{.thorough = request_.thorough, .cancelled = &cancelled_};
    CpuSession cpu(readTopology("/", allowedCpus()));
    const std::unique_ptr<GpuSession> gpu = openChosenGpu(settings);
    const ReferenceListener listener{
        .progress =
            [&](const ReferenceProgress& progress) {
                tell_({.kind = Kind::progress,
                       .done = progress.done,
                       .steps = progress.all,
                       .doing = progress.doing,
                       .secondsLeft = progress.secondsLeft});
            },
        .row =
            [&](std::size_t index, const ReferenceRow& row) {
                keepRow(index, row);
                tell_({.kind = Kind::row, .index = index, .task = result_.tasks[index]});
            }};
    (void)measureReferences(referenceRun(), cpu, gpu.get(), settings, listener);
    std::erase_if(result_.tasks,
                  [](const VerifiedTask& task) { return task.workload.empty(); }); // not reached
}

void VerifyRun::keepRow(std::size_t index, const ReferenceRow& row)
{
    if (result_.tasks.size() <= index)
        result_.tasks.resize(index + 1);
    VerifiedTask& task = result_.tasks[index];
    task = {.workload = row.workload->name,
            .label = row.workload->label,
            .values = row.workload->values(row.elements),
            .stack = "c++",
            .cpuCode = row.cpuBy == "OpenBLAS" ? CpuCode::blas : CpuCode::allCores,
            .cpuBy = row.cpuBy,
            .gpuBy = row.gpuBy,
            .measured = {},
            .predicted = {},
            .problem = row.problem};
    for (const ReferenceTimes& round : row.rounds)
        task.measured.push_back(timesOf(round));
    predict(task, row);
}

void VerifyRun::predict(VerifiedTask& task, const ReferenceRow& row) const
{
    if (row.rounds.empty())
        return;
    task.values = row.values;
    try {
        const bool ranOnGpu = std::ranges::any_of(
            row.rounds, [](const ReferenceTimes& round) { return round.gpu.has_value(); });
        const auto gpu = ranOnGpu ? gpu_ : std::nullopt;
        task.predicted =
            predictedTimes(profile_, gpu, *findWorkload(task.workload), row.values, task.cpuCode);
    } catch (const Error& error) {
        task.problem = error.what();
    }
}

} // namespace

Verification verifyMachine(const VerifyRequest& request, const std::atomic<bool>& cancelled,
                           const VerificationSink& tell)
{
    return VerifyRun(request, cancelled, tell).finish();
}

} // namespace gpuspeedup
