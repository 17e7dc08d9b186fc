// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/verify.h"

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

/// A task on both sides.
struct Prepared
{
    Prepared(const ReferenceWorkload& workload, double elements, CpuSession& cpuSession,
             GpuSession& gpuSession)
        : task(makeTask(workload, elements, cpuSession)),
          cpu(workload.onCpu(task, cpuSession)),
          gpu(makeGpuReference(workload, task, gpuSession))
    {}
    Prepared(const Prepared&) = delete; // the sides refer to the task
    Prepared& operator=(const Prepared&) = delete;

    ReferenceTask task;
    CpuReference cpu;
    GpuReference gpu;
};

/// Seconds of both sides together; the first time warms up what starts late.
double secondsOfBoth(const Prepared& prepared)
{
    return std::min(secondsOf(prepared.cpu.run), secondsOf(prepared.cpu.run)) +
           std::min(secondsOf(prepared.gpu.whole), secondsOf(prepared.gpu.whole));
}

class Runner
{
public:
    Runner(const ReferenceRun& run, CpuSession& cpu, GpuSession& gpu, const MeasureSettings& settings)
        : run_(run), cpu_(cpu), gpu_(gpu), settings_(settings)
    {}

    [[nodiscard]] bool isCancelled() const { return settings_.isCancelled(); }

    /// The largest task, by its elements: as large as the memory allows, or as long as it may take.
    double mostElements(const ReferenceWorkload& workload)
    {
        constexpr double step = 8;
        const double most = std::max(run_.fewestElements, mostBytes() / bytesOfElement);
        if (run_.secondsOfTask <= 0)
            return most;
        double elements = run_.fewestElements;
        for (double next = elements * step; next <= most && !isCancelled(); next *= step) {
            const double seconds = secondsOfBoth({workload, next, cpu_, gpu_});
            if (seconds > run_.secondsOfTask) {
                // Of large tasks the time grows about as the elements, or faster.
                elements = std::max(elements, next * std::min(1.0, run_.secondsOfTask / seconds));
                break;
            }
            elements = next;
        }
        return elements;
    }

    void measure(ReferenceRow& row)
    {
        const Prepared prepared(*row.workload, row.elements, cpu_, gpu_);
        row.values = prepared.task.values;
        row.cpuBy = prepared.cpu.by;
        row.gpuBy = prepared.gpu.by;
        (void)secondsOfBoth(prepared);
        row.workload->compare(prepared.task);
        const SamplingLimits limits{.fewestSamples = run_.repetitions,
                                    .mostSamples = 50,
                                    .relativeUncertainty = 0.02,
                                    .mostSeconds = 0.1,
                                    .fewestAtTimeCap = run_.repetitions};
        const auto spread = [&](const std::function<void()>& action) {
            return spreadOf(sample(limits, settings_, [&] { return secondsOf(action); }).samples);
        };
        ReferenceTimes times;
        times.cpu = spread(prepared.cpu.run);
        times.gpu = spread(prepared.gpu.whole);
        times.copyIn = spread(prepared.gpu.copyIn);
        times.compute = spread(prepared.gpu.compute);
        times.copyOut = spread(prepared.gpu.copyOut);
        row.rounds.push_back(times);
    }

private:
    [[nodiscard]] double mostBytes() const
    {
        if (run_.mostBytes > 0)
            return run_.mostBytes;
        constexpr double share = 0.4;
        const double onGpu = gpu_.record().memoryBytes;
        return share * std::min(cpu_.topology().availableBytes.value_or(onGpu), onGpu);
    }

    const ReferenceRun& run_;
    CpuSession& cpu_;
    GpuSession& gpu_;
    const MeasureSettings& settings_;
};

} // namespace

std::vector<double> spacedSizes(double fewest, double most, std::size_t count)
{
    std::vector<double> sizes;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = count > 1 ? static_cast<double>(i) / static_cast<double>(count - 1) : 0;
        sizes.push_back(std::round(fewest * std::pow(most / fewest, share)));
    }
    return sizes;
}

std::vector<ReferenceRow> measureReferences(const ReferenceRun& run, CpuSession& cpu, GpuSession& gpu,
                                            const MeasureSettings& settings,
                                            const std::function<void(const ReferenceProgress&)>& tell)
{
    Runner runner(run, cpu, gpu, settings);
    std::vector<const ReferenceWorkload*> workloads = run.workloads;
    if (workloads.empty())
        for (const ReferenceWorkload& workload : referenceWorkloads())
            workloads.push_back(&workload);

    ReferenceProgress progress{.done = 0, .all = workloads.size() * run.sizes * run.rounds, .doing = {}};
    const auto attempt = [&](ReferenceRow& row, const std::function<void()>& action) {
        try {
            action();
        } catch (const std::exception& error) { // what goes wrong with one row is told in it
            row.problem = error.what();
        }
    };
    std::vector<ReferenceRow> rows;
    for (const ReferenceWorkload* workload : workloads) {
        if (runner.isCancelled())
            break;
        progress.doing = workload->label;
        if (tell)
            tell(progress);
        ReferenceRow row;
        row.workload = workload;
        double most = run.fewestElements;
        attempt(row, [&] { most = runner.mostElements(*workload); });
        if (!row.problem.empty()) {
            rows.push_back(row);
            continue;
        }
        for (const double elements : spacedSizes(run.fewestElements, most, run.sizes)) {
            row.elements = elements;
            rows.push_back(row);
        }
    }
    for (std::size_t round = 0; round < run.rounds; ++round)
        for (ReferenceRow& row : rows) {
            if (runner.isCancelled())
                return rows;
            if (!row.problem.empty())
                continue;
            ++progress.done;
            progress.doing = row.workload->label;
            if (tell)
                tell(progress);
            attempt(row, [&] { runner.measure(row); });
        }
    return rows;
}

} // namespace gpuspeedup
