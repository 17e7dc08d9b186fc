// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/runner.h"

#include "model/error.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/session.h"
#include "probe/sampler.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double bytesOfElement = 2 * 4; ///< where results of both sides are kept: at most twice the element

/// A task on both sides, or on the CPU alone.
struct Prepared
{
    Prepared(const ReferenceWorkload& workload, double elements, const ReferenceRun& run,
             CpuSession& cpuSession, GpuSession* gpuSession)
        : task(makeTask(workload, elements, cpuSession)), cpu(workload.onCpu(task, cpuSession))
    {
        if (gpuSession != nullptr)
            onGpu([&] { gpu = run.onGpu(workload, task, *gpuSession); });
    }
    Prepared(const Prepared&) = delete; // the sides refer to the task
    Prepared& operator=(const Prepared&) = delete;

    /// Where `action` fails, the CPU goes on alone.
    template <class Action> void onGpu(const Action& action)
    {
        try {
            action();
        } catch (const std::exception& error) {
            gpu.reset();
            gpuProblem = error.what();
        }
    }

    /// The CPU's side, whose library may use all cores; the GPU is used from the team's first.
    template <class Action> auto onCpu(const Action& action)
    {
        if (cpu.libraryCpus.empty())
            return action();
        const LibraryThreads all(cpu.libraryCpus);
        return action();
    }

    ReferenceTask task;
    CpuReference cpu;
    std::optional<GpuReference> gpu;
    std::string gpuProblem;
};

/// Seconds of an action. The second time counts, for the first warms up what starts late; it is left out
/// where the first took longer than `enough`.
double warmSeconds(const std::function<void()>& action, double enough, const std::function<void()>& sign)
{
    sign();
    const double first = secondsOfEach(action, 1, steadySeconds);
    return first > enough ? first : std::min(first, secondsOfEach(action, 1, steadySeconds));
}

/// The same of both sides together.
double secondsOfBoth(Prepared& prepared, double enough, const std::function<void()>& sign)
{
    double seconds = prepared.onCpu([&] { return warmSeconds(prepared.cpu.run, enough, sign); });
    if (prepared.gpu)
        prepared.onGpu([&] { seconds += warmSeconds(prepared.gpu->whole, enough, sign); });
    sign();
    return seconds;
}

/// 0 where nothing is known; what is the matter shows where the GPU is used.
double freeBytesOf(const GpuSession* gpu)
{
    try {
        return gpu != nullptr ? gpu->freeBytes() : 0;
    } catch (const std::exception&) {
        return 0;
    }
}

} // namespace

double secondsOfEach(const std::function<void()>& action, std::size_t times,
                     const std::function<double()>& now)
{
    const double begin = now();
    for (std::size_t i = 0; i < times; ++i)
        action();
    return (now() - begin) / static_cast<double>(times);
}

std::size_t callsWorthTiming(const std::function<void()>& action, const std::function<double()>& now)
{
    constexpr double worth = 2e-5;
    constexpr std::size_t most = 1 << 12;
    std::size_t times = 1;
    while (times < most && secondsOfEach(action, times, now) * static_cast<double>(times) < worth)
        times *= 2;
    return times;
}

ReferenceRunner::ReferenceRunner(const ReferenceRun& run, CpuSession& cpu, GpuSession* gpu,
                                 const MeasureSettings& settings, std::function<void()> sign)
    : run_(run),
      cpu_(cpu),
      gpu_(gpu),
      settings_(settings),
      sign_(sign ? std::move(sign) : [] {}),
      budget_(run.secondsInAll)
{}

LargestTask ReferenceRunner::largestTask(const ReferenceWorkload& workload, double fewest, double shareOfTime)
{
    constexpr double step = 8;
    constexpr double loading = 2; // seconds that a library may take when it is called first
    const double most = std::max(fewest, mostBytes() / bytesOfElement);
    const double limit = run_.secondsOfTask;
    if (limit <= 0)
        return {.elements = most};
    LargestTask largest{.elements = fewest};
    double before = 0;
    bool ranOnGpu = false;
    const double begin = budget_.spent();
    const auto mayLook = [&] {
        return !isCancelled() && budget_.spent() - begin <= budget_.part(shareOfTime);
    };
    while (largest.elements < most && mayLook()) {
        const double next = std::min(most, largest.elements * step);
        double seconds = 0;
        try {
            Prepared prepared(workload, next, run_, cpu_, gpu_);
            seconds = secondsOfBoth(prepared, std::max(limit, loading), sign_);
            if (ranOnGpu && !prepared.gpu)
                return largest;
            ranOnGpu = prepared.gpu.has_value();
        } catch (const std::bad_alloc&) {
            return {
                .elements = largest.elements, .failedElements = next, .problem = memorySentence(workload)};
        } catch (const std::exception& error) {
            return {.elements = largest.elements, .failedElements = next, .problem = error.what()};
        }
        // Of large tasks the time grows about as the elements, or faster: at most as their square.
        if (seconds > limit)
            return {.elements = std::max(largest.elements, next * limit / seconds)};
        largest.elements = next;
        const double growth = before > 0 ? std::log(seconds / before) / std::log(step) : 1;
        const double power = std::clamp(growth, 1.0, 2.0);
        if (seconds * std::pow(step, power) > 2 * limit)
            return {.elements = std::min(most, next * std::pow(limit / seconds, 1 / power))};
        before = seconds;
    }
    return largest;
}

void ReferenceRunner::measure(ReferenceRow& row, double seconds)
{
    Prepared prepared(*row.workload, row.elements, run_, cpu_, gpu_);
    row.values = prepared.task.values;
    row.cpuBy = prepared.cpu.by;
    (void)secondsOfBoth(prepared, std::max(run_.secondsOfTask, seconds), sign_);
    if (prepared.gpu)
        row.workload->compare(prepared.task);
    constexpr double mostSeconds = 0.1;
    const double parts = prepared.gpu ? 5 : 1; // the CPU, and the whole and three parts of the GPU
    const SamplingLimits limits{.fewestSamples = run_.repetitions,
                                .mostSamples = 50,
                                .relativeUncertainty = 0.02,
                                .mostSeconds = std::min(mostSeconds, seconds / parts),
                                .fewestAtTimeCap = run_.repetitions};
    const auto spread = [&](const std::function<void()>& action, std::size_t times = 1) {
        const Sampling sampling = sample(limits, settings_, [&] {
            sign_();
            return secondsOfEach(action, times, steadySeconds);
        });
        return sampling.samples.empty() ? Spread{} : spreadOf(sampling.samples); // cancelled
    };
    ReferenceTimes times;
    times.cpu = prepared.onCpu(
        [&] { return spread(prepared.cpu.run, callsWorthTiming(prepared.cpu.run, steadySeconds)); });
    if (prepared.gpu)
        prepared.onGpu([&] {
            times.gpu = GpuReferenceTimes{.copyIn = spread(prepared.gpu->copyIn),
                                          .compute = spread(prepared.gpu->compute),
                                          .copyOut = spread(prepared.gpu->copyOut),
                                          .whole = spread(prepared.gpu->whole)};
        });
    if (isCancelled())
        return; // some of it is missing
    if (prepared.gpu)
        row.gpuBy = prepared.gpu->by;
    row.rounds.push_back(times);
    if (row.problem.empty())
        row.problem = prepared.gpuProblem;
}

double ReferenceRunner::mostBytes() const
{
    if (run_.mostBytes > 0)
        return run_.mostBytes;
    constexpr double share = 0.4;
    constexpr double unknown = 1 << 30;
    const double onHost = cpu_.topology().availableBytes.value_or(0);
    const double onGpu = freeBytesOf(gpu_);
    if (onHost <= 0 || onGpu <= 0)
        return share * (onHost + onGpu > 0 ? onHost + onGpu : unknown); // the one that is known
    return share * std::min(onHost, onGpu);
}

} // namespace gpuspeedup
