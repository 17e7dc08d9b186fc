// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/runner.h"

#include "model/error.h"
#include "probe/cpu/session.h"
#include "probe/sampler.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double bytesOfElement = 2 * 4; ///< where results of both sides are kept: at most twice the element

double secondsOf(const std::function<void()>& action)
{
    const double begin = steadySeconds();
    action();
    return steadySeconds() - begin;
}

/// A task on both sides, or on the CPU alone.
struct Prepared
{
    Prepared(const ReferenceWorkload& workload, double elements, CpuSession& cpuSession,
             GpuSession* gpuSession)
        : task(makeTask(workload, elements, cpuSession)), cpu(workload.onCpu(task, cpuSession))
    {
        if (gpuSession == nullptr)
            return;
        try {
            gpu = makeGpuReference(workload, task, *gpuSession);
        } catch (const std::exception& error) { // the CPU goes on alone
            gpuProblem = error.what();
        }
    }
    Prepared(const Prepared&) = delete; // the sides refer to the task
    Prepared& operator=(const Prepared&) = delete;

    ReferenceTask task;
    CpuReference cpu;
    std::optional<GpuReference> gpu;
    std::string gpuProblem;
};

/// Seconds of both sides together. The second time counts, for the first warms up what starts late; it is
/// left out where the first took longer than `enough`.
double secondsOfBoth(const Prepared& prepared, double enough)
{
    const auto seconds = [&](const std::function<void()>& action) {
        const double first = secondsOf(action);
        return first > enough ? first : std::min(first, secondsOf(action));
    };
    return seconds(prepared.cpu.run) + (prepared.gpu ? seconds(prepared.gpu->whole) : 0);
}

} // namespace

ReferenceRunner::ReferenceRunner(const ReferenceRun& run, CpuSession& cpu, GpuSession* gpu,
                                 const MeasureSettings& settings)
    : run_(run), cpu_(cpu), gpu_(gpu), settings_(settings), budget_(run.secondsInAll)
{}

double ReferenceRunner::mostElements(const ReferenceWorkload& workload, double shareOfTime)
{
    constexpr double step = 8;
    const double most = std::max(run_.fewestElements, mostBytes() / bytesOfElement);
    const double limit = run_.secondsOfTask;
    if (limit <= 0)
        return most;
    double elements = run_.fewestElements;
    double before = 0;
    const double begin = budget_.spent();
    const auto mayLook = [&] {
        return !isCancelled() && budget_.spent() - begin <= budget_.part(shareOfTime);
    };
    while (elements < most && mayLook()) {
        const double next = std::min(most, elements * step);
        constexpr double loading = 2; // seconds that a library may take when it is called first
        const double seconds = secondsOfBoth({workload, next, cpu_, gpu_}, std::max(limit, loading));
        // Of large tasks the time grows about as the elements, or faster: at most as their square.
        if (seconds > limit)
            return std::max(elements, next * limit / seconds);
        elements = next;
        const double growth = before > 0 ? std::log(seconds / before) / std::log(step) : 1;
        const double power = std::clamp(growth, 1.0, 2.0);
        if (seconds * std::pow(step, power) > 2 * limit)
            return std::min(most, elements * std::pow(limit / seconds, 1 / power));
        before = seconds;
    }
    return elements;
}

void ReferenceRunner::measure(ReferenceRow& row, double seconds)
{
    const Prepared prepared(*row.workload, row.elements, cpu_, gpu_);
    row.values = prepared.task.values;
    row.cpuBy = prepared.cpu.by;
    row.gpuBy = prepared.gpu ? prepared.gpu->by : std::string();
    (void)secondsOfBoth(prepared, std::max(run_.secondsOfTask, seconds));
    if (prepared.gpu)
        row.workload->compare(prepared.task);
    constexpr double mostSeconds = 0.1;
    const double parts = prepared.gpu ? 5 : 1; // the CPU, and the whole and three parts of the GPU
    const SamplingLimits limits{.fewestSamples = run_.repetitions,
                                .mostSamples = 50,
                                .relativeUncertainty = 0.02,
                                .mostSeconds = std::min(mostSeconds, seconds / parts),
                                .fewestAtTimeCap = run_.repetitions};
    const auto spread = [&](const std::function<void()>& action) {
        const Sampling sampling = sample(limits, settings_, [&] { return secondsOf(action); });
        return sampling.samples.empty() ? Spread{} : spreadOf(sampling.samples); // cancelled
    };
    ReferenceTimes times{.cpu = spread(prepared.cpu.run), .gpu = {}};
    if (prepared.gpu)
        times.gpu = GpuReferenceTimes{.copyIn = spread(prepared.gpu->copyIn),
                                      .compute = spread(prepared.gpu->compute),
                                      .copyOut = spread(prepared.gpu->copyOut),
                                      .whole = spread(prepared.gpu->whole)};
    if (isCancelled())
        return; // some of it is missing
    row.rounds.push_back(times);
    row.problem = prepared.gpuProblem;
}

double ReferenceRunner::mostBytes() const
{
    if (run_.mostBytes > 0)
        return run_.mostBytes;
    constexpr double share = 0.4;
    constexpr double unknown = 1 << 30;
    const double onHost = cpu_.topology().availableBytes.value_or(0);
    const double onGpu = gpu_ != nullptr ? gpu_->record().memoryBytes : 0;
    if (onHost <= 0 || onGpu <= 0)
        return share * (onHost + onGpu > 0 ? onHost + onGpu : unknown); // the one that is known
    return share * std::min(onHost, onGpu);
}

} // namespace gpuspeedup
