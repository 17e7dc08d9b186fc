// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify_run.h"

#include "app/assumed_routines.h"
#include "app/usage_error.h"
#include "app/verify_measure.h"
#include "app/verify_python.h"
#include "app/verify_task.h"
#include "model/estimate.h"
#include "model/machine/measured_software.h"
#include "model/machine/profile_machine.h"
#include "model/machine/same_machine.h"
#include "model/value_format.h"
#include "probe/cpu/affinity.h"
#include "probe/cpu/processor_load.h"
#include "probe/cpu/session.h"
#include "probe/doctor/examination.h"
#include "probe/host.h"
#include "probe/reference/verify.h"
#include "probe/watched_job.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <thread>

namespace gpuspeedup {
namespace {

constexpr double secondsInAll = 45;
constexpr double secondsKept = 2; ///< of these, for a last task that takes longer than planned, and the table
constexpr double secondsOfTask = 0.04;
constexpr double secondsOfThoroughTask = 4;
constexpr double patienceWithDriver = 10; ///< seconds without an answer
constexpr double patienceWithTask = 30;   ///< the same of one call of a task, which takes a hundredth of it
constexpr double patienceWithThoroughTask = 120;
constexpr std::string_view noGpuInProfile =
    "The profile holds no GPU: measure this machine again, or leave --machine out.";

using Kind = VerificationEvent::Kind;
using Profile = std::shared_ptr<const MachineProfile>;

/// One call of verify, and how far it is.
class VerifyRun
{
public:
    VerifyRun(const VerifyRequest& request, const std::atomic<bool>& cancelled, const VerificationSink& tell)
        : request_(request), cancelled_(cancelled), tell_(tell), profile_(request.profile)
    {}

    VerifyResult finish();

private:
    void lookForGpu();
    void refuseChartWithoutGpu() const;
    void lookForOtherLoad();
    void noteAssumptions();
    void noteBrokenLibraries();
    void compareWithHere();
    void tellStarted();
    void measureMachine();
    void nameMachine();
    using OpenedGpu = std::shared_ptr<std::unique_ptr<GpuSession>>; ///< also of a thread that is left behind
    [[nodiscard]] OpenedGpu openChosenGpu();
    void runTasks();
    void measureTasks(const JobReporter& reporter, const ReferenceRun& run, GpuSession* gpu,
                      const MeasureSettings& settings);
    void loseGpu(const std::string& reason);
    void takeNotes(const GpuRecord& gpu);
    /// Of a job that is left behind: the rest of the run goes without what it needs.
    void leaveBehind(const JobEnd& end, const std::string& hung);
    [[nodiscard]] ReferenceRun referenceRun() const;
    void keepRow(std::size_t index, const ReferenceRow& row);
    [[nodiscard]] double secondsOver() const { return steadySeconds() - begin_; }

    const VerifyRequest& request_;
    const std::atomic<bool>& cancelled_;
    const VerificationSink& tell_;
    Profile profile_;
    std::optional<std::size_t> gpu_; ///< position in the profile
    std::vector<GpuRecord> gpusHere_;
    Verification result_;
    VerifyResult end_;       ///< but for the verification
    std::string doing_;      ///< label of the task that was told last
    bool isComplete_ = true; ///< but for what was cancelled
    PythonPart python_;
    std::size_t stepsOfReferences_ = 0; ///< as told last
    double secondsOfSoftware_ = 0;      ///< that measuring Python took, which the 45 s do not hold
    double begin_ = steadySeconds();
};

VerifyResult VerifyRun::finish()
{
    result_.thorough = request_.thorough;
    result_.measuredAt = utcNow();
    result_.modelVersion = std::string(modelVersion);
    lookForGpu();
    refuseChartWithoutGpu();
    lookForOtherLoad();
    if (request_.python)
        python_ = planPython(request_, result_.noGpu.empty() && !(profile_ && profile_->gpus.empty()),
                             cancelled_, result_);
    if (profile_) {
        nameMachine();
        noteAssumptions();
        compareWithHere();
    }
    tellStarted();
    if (!profile_) {
        measureMachine();
        if (!cancelled_) {
            nameMachine();
            noteAssumptions();
            tellStarted();
        }
    }
    if (!cancelled_ && isComplete_ && request_.wants("c++"))
        runTasks();
    if (!cancelled_ && isComplete_ && python_.rows > 0)
        python_.problem =
            verifyPython(python_, {.profile = profile_, .gpu = gpu_, .stepsBefore = stepsOfReferences_},
                         cancelled_, tell_, result_);
    end_.pythonProblem = python_.problem;
    result_.complete = !cancelled_ && isComplete_;
    end_.verification = std::move(result_);
    return std::move(end_);
}

/// Before seconds are spent on measuring.
void VerifyRun::lookForGpu()
{
    const auto survey = std::make_shared<GpuSurvey>();
    const JobEnd end = runWatched(
        patienceWithDriver, [this] { return cancelled_.load(); },
        [survey](const JobReporter&) { *survey = surveyGpus(); });
    if (end.left) {
        leaveBehind(end, "The GPU driver does not answer; only the CPU was checked.");
        result_.noGpu = end.hung ? "The GPU driver does not answer; restart the machine."
                                 : "The run was cancelled before the GPUs were found.";
    } else {
        gpusHere_ = survey->gpus;
        if (gpusHere_.empty())
            result_.noGpu = survey->notice;
    }
    if (request_.device && !result_.noGpu.empty() && !end.left)
        throw Error("--device: " + result_.noGpu);
}

/// Nothing would be in it, which is said before minutes are spent.
void VerifyRun::refuseChartWithoutGpu() const
{
    if (!request_.drawsGpu || cancelled_)
        return;
    const bool profileLacksIt = profile_ && profile_->gpus.empty();
    const std::string reason = !result_.noGpu.empty() ? result_.noGpu
                               : profileLacksIt       ? std::string(noGpuInProfile)
                                                      : std::string();
    if (reason.empty())
        return;
    const std::string sentence =
        "--quantity: Use cpu, which is all that can be drawn without a GPU: " + reason;
    if (!end_.leftBehind.empty())
        throw ThreadLeftBehind(sentence);
    throw UsageError(sentence);
}

/// Before this program itself does anything.
void VerifyRun::lookForOtherLoad()
{
    constexpr auto moment = std::chrono::milliseconds(200); // twenty ticks of the kernel
    const auto before = readProcessorTicks("/");
    std::this_thread::sleep_for(moment);
    const std::vector<int> cpus = allowedCpus();
    const double busy = busyProcessors(before, readProcessorTicks("/"), cpus);
    if (std::string warning = busyProcessorsWarning(busy, cpus.size()); !warning.empty()) {
        result_.warnings.push_back(std::move(warning));
        result_.cpuWasBusy = true;
    }
}

void VerifyRun::leaveBehind(const JobEnd& end, const std::string& hung)
{
    end_.leftBehind = end.hung ? hung : "Cancelled; the table holds what was measured until then.";
}

/// A profile of another machine predicts for another machine.
void VerifyRun::compareWithHere()
{
    const int index = gpu_ ? profile_->gpus[*gpu_].index : 0;
    const auto gpu = std::ranges::find(gpusHere_, index, &GpuRecord::index);
    const CpuTopology here = readTopology("/", allowedCpus());
    const std::string warning =
        otherMachineWarning(*profile_, gpu_,
                            {.cpu = here.name,
                             .cores = here.coresToLoad().size(),
                             .gpu = gpu == gpusHere_.end() ? std::string() : gpu->name});
    result_.isOfAnotherMachine = !warning.empty();
    if (!warning.empty())
        result_.warnings.insert(result_.warnings.begin(), warning);
    if (!profile_->complete)
        result_.warnings.emplace_back(
            "The profile's measurement was not completed: what it lacks is predicted from "
            "assumed values; measure again.");
}

void VerifyRun::noteAssumptions()
{
    if (python_.rows > 0 && numpyFigures(*profile_) == nullptr)
        result_.warnings.emplace_back(
            "The profile holds no figures of NumPy: its times are predicted from those "
            "of compiled code; measure again with --python.");
    if (!request_.wants("c++"))
        return;
    if (std::string note = assumedRoutinesNote(*profile_, gpu_, request_.workloads); !note.empty())
        result_.warnings.push_back(std::move(note));
}

void VerifyRun::tellStarted()
{
    const std::size_t workloads =
        request_.workloads.empty() ? referenceWorkloads().size() : request_.workloads.size();
    const std::size_t references = request_.wants("c++") ? workloads * request_.sizes : 0;
    tell_({.kind = Kind::started, .verification = result_, .rows = references + python_.rows});
}

void VerifyRun::measureMachine()
{
    MachineMeasured measured = measureForVerify(request_,
                                                {.hasGpu = result_.noGpu.empty(),
                                                 .begin = begin_,
                                                 .secondsInAll = secondsInAll,
                                                 .secondsOfPythonTasks = python_.secondsLeft},
                                                cancelled_, tell_);
    profile_ = std::move(measured.profile);
    isComplete_ = measured.isComplete;
    secondsOfSoftware_ = measured.secondsOfSoftware;
    if (!measured.leftBehind.empty())
        end_.leftBehind = std::move(measured.leftBehind);
}

void VerifyRun::nameMachine()
{
    result_.machine = profile_->name.empty() ? profile_->host : profile_->name;
    result_.cpu = profile_->cpu.name;
    if (!result_.noGpu.empty())
        return;
    if (profile_->gpus.empty()) {
        result_.noGpu = !request_.profile && !profile_->gpuNotice.empty() ? profile_->gpuNotice
                                                                          : std::string(noGpuInProfile);
        return;
    }
    gpu_ = request_.device ? findGpu(*profile_, *request_.device, "the profile") : 0;
    result_.gpu = profile_->gpus[*gpu_].name;
}

/// A GPU that cannot be used, such as one that another program has for itself, leaves the CPU.
void VerifyRun::loseGpu(const std::string& reason)
{
    result_.noGpu = reason;
    result_.gpu.clear();
    gpu_.reset();
    tellStarted();
}

void VerifyRun::takeNotes(const GpuRecord& gpu)
{
    for (const std::string& note : gpu.notes) {
        result_.warnings.push_back(note);
        result_.gpuWasBusy = result_.gpuWasBusy || note.starts_with("Measured while busy");
    }
    if (!gpu.notes.empty())
        tellStarted();
}

ReferenceRun VerifyRun::referenceRun() const
{
    ReferenceRun run;
    run.workloads = request_.workloads;
    run.sizes = request_.sizes;
    run.secondsOfTask = request_.thorough ? secondsOfThoroughTask : secondsOfTask;
    if (!request_.thorough)
        run.secondsInAll = std::max(secondsInAll + secondsOfSoftware_ - secondsKept - secondsOver(), 1.0);
    return run;
}

/// Before the CPU's session: a driver's threads would inherit its pinning.
VerifyRun::OpenedGpu VerifyRun::openChosenGpu()
{
    if (!gpu_)
        return nullptr;
    const auto opened = std::make_shared<std::unique_ptr<GpuSession>>();
    const JobEnd end = runWatched(
        patienceWithDriver, [this] { return cancelled_.load(); },
        [opened, index = profile_->gpus[*gpu_].index,
         thorough = request_.thorough](const JobReporter& reporter) {
            *opened = openGpu(index, {.thorough = thorough, .cancelled = &reporter.stop()});
        });
    if (!end.left && !end.failure) {
        takeNotes((*opened)->record());
        return opened;
    }
    try {
        if (end.failure)
            std::rethrow_exception(end.failure);
        leaveBehind(end, "The GPU driver does not answer; only the CPU was checked.");
        loseGpu("The GPU driver does not answer; restart the machine.");
    } catch (const Error& error) {
        loseGpu(error.what());
    }
    return nullptr;
}

void VerifyRun::runTasks()
{
    const auto job = [this, gpu = openChosenGpu(), run = referenceRun(),
                      thorough = request_.thorough](const JobReporter& reporter) {
        const MeasureSettings settings{.thorough = thorough, .cancelled = &reporter.stop()};
        measureTasks(reporter, run, gpu ? gpu->get() : nullptr, settings);
    };
    const double patience = request_.thorough ? patienceWithThoroughTask : patienceWithTask;
    const JobEnd end = runWatched(
        patience, [this] { return cancelled_.load(); }, job);
    if (end.left)
        leaveBehind(end, (doing_.empty() ? "The GPU" : doing_) + " did not answer in " +
                             roundedText(patience, 3) + " s; the table holds what was measured until then.");
    if (end.left && end.failure)
        throw ThreadLeftBehind("Nobody reads the output any more, and a task goes on.");
    if (end.failure)
        std::rethrow_exception(end.failure);
    isComplete_ = isComplete_ && !end.left;
    std::erase_if(result_.tasks,
                  [](const VerifiedTask& task) { return task.workload.empty(); }); // not reached
    if (!end.left)
        noteBrokenLibraries();
}

/// What was done without them, the rows say. Not before the tasks: a library starts its threads when it is
/// loaded.
void VerifyRun::noteBrokenLibraries()
{
    for (const bool ofGpu : {false, true})
        if (!ofGpu || gpu_)
            std::ranges::move(brokenLibraries(ofGpu), std::back_inserter(result_.warnings));
}

/// On the job's thread: of this object it touches only what it tells.
void VerifyRun::measureTasks(const JobReporter& reporter, const ReferenceRun& run, GpuSession* gpu,
                             const MeasureSettings& settings)
{
    CpuSession cpu(readTopology("/", allowedCpus()));
    const ReferenceListener listener{
        .progress =
            [&](const ReferenceProgress& progress) {
                reporter.tell([&] {
                    doing_ = progress.doing;
                    stepsOfReferences_ = progress.all;
                    tell_({.kind = Kind::progress,
                           .done = progress.done,
                           .steps = progress.all + python_.steps,
                           .doing = progress.doing,
                           .secondsLeft = progress.secondsLeft
                                              ? std::optional(*progress.secondsLeft + python_.secondsLeft)
                                              : std::nullopt});
                });
            },
        .row =
            [&](std::size_t index, const ReferenceRow& row) {
                reporter.tell([&] {
                    keepRow(index, row);
                    tell_({.kind = Kind::row, .index = index, .task = result_.tasks[index]});
                });
            },
        .sign = [&] { reporter.sign(); }};
    (void)measureReferences(run, cpu, gpu, settings, listener);
}

void VerifyRun::keepRow(std::size_t index, const ReferenceRow& row)
{
    if (result_.tasks.size() <= index)
        result_.tasks.resize(index + 1);
    result_.tasks[index] = verifiedTask(row, profile_, gpu_);
}

} // namespace

VerifyResult verifyMachine(const VerifyRequest& request, const std::atomic<bool>& cancelled,
                           const VerificationSink& tell)
{
    return VerifyRun(request, cancelled, tell).finish();
}

} // namespace gpuspeedup
