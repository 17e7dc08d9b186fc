// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a kernel launch costs: queued one behind the other (the slope between bursts
// of 500 and of 4000, so that the synchronisation drops out), waited for after each,
// and as nodes of a graph (the slope between chains of 20 and of 200).
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/session.h"
#include "probe/near_device.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr int shortBurst = 500;
constexpr int longBurst = 4000;
constexpr int roundTrips = 2000;
constexpr int shortChain = 20;
constexpr int longChain = 200;
constexpr int wakingLaunches = 4000;  ///< on each processor at first: out of its power saving
constexpr int warmUpLaunches = 1000;  ///< likewise in the figures that follow
constexpr int settlingLaunches = 200; ///< after each later move: its caches are filled again
constexpr int tripsOnOne = 500;       ///< round trips before the move to the next processor
constexpr int graphsOnOne = 75;
constexpr int triesOnOne = 2; ///< before settling on the least disturbed

__global__ void emptyKernel() {}

/// Used by measureModuleStart alone, so that nothing has loaded it before.
__global__ void neverLaunchedBefore(int* sink)
{
    if (sink != nullptr)
        *sink = static_cast<int>(threadIdx.x);
}

double secondsOfBurst(const CudaSession& session, int launches)
{
    const double begin = steadySeconds();
    for (int i = 0; i < launches; ++i)
        emptyKernel<<<1, 1, 0, session.stream()>>>();
    session.synchronize("launching empty kernels");
    const double seconds = steadySeconds() - begin;
    check(cudaGetLastError(), "launching empty kernels");
    return seconds;
}

/// Processors near the GPU on which the host's part is measured in turn, each warmed up.
class Hosts
{
public:
    Hosts(const CudaSession& session, int launches) : session_(session), rotation_(session.record().pciBusId)
    {
        for (std::size_t i = 0; i < rotation_.size(); ++i) {
            rotation_.next();
            (void)secondsOfBurst(session_, launches);
        }
    }

    /// Samples `measure`, `atATime` in a row on one processor and then on the next.
    Sampling sample(const SamplingLimits& limits, const MeasureSettings& settings, int atATime,
                    const std::function<double()>& measure)
    {
        int left = 0;
        return gpuspeedup::sample(limits, settings, [&] {
            if (left == 0) {
                rotation_.next();
                (void)secondsOfBurst(session_, settlingLaunches);
                left = atATime;
            }
            --left;
            return measure();
        });
    }

    /// Stays on the processor where `seconds` is least, so that a neighbour on one core
    /// does not count as the price of a launch. `tries` on each, by their median.
    void settleOnLeastDisturbed(int tries, const std::function<double()>& seconds)
    {
        std::vector<double> medians;
        for (std::size_t i = 0; i < rotation_.size(); ++i) {
            rotation_.next();
            (void)secondsOfBurst(session_, settlingLaunches);
            std::vector<double> samples;
            for (int k = 0; k < tries; ++k)
                samples.push_back(seconds());
            medians.push_back(spreadOf(samples).median);
        }
        const auto least = std::min_element(medians.begin(), medians.end()) - medians.begin();
        for (std::ptrdiff_t i = 0; i <= least; ++i)
            rotation_.next();
        (void)secondsOfBurst(session_, settlingLaunches);
    }

    [[nodiscard]] std::string text() const
    {
        const std::size_t count = rotation_.size();
        return count == 1 ? std::string(" On one processor.")
                          : " On " + std::to_string(count) + " processors in turn.";
    }

private:
    const CudaSession& session_;
    ProcessorRotation rotation_;
};

/// A chain of empty kernels as an executable graph.
class GraphChain
{
public:
    GraphChain(const CudaSession& session, int nodes) : session_(session)
    {
        cudaGraph_t graph = nullptr;
        check(cudaStreamBeginCapture(session.stream(), cudaStreamCaptureModeThreadLocal),
              "recording a graph");
        for (int i = 0; i < nodes; ++i)
            emptyKernel<<<1, 1, 0, session.stream()>>>();
        check(cudaStreamEndCapture(session.stream(), &graph), "recording a graph");
        const cudaError_t instantiated = cudaGraphInstantiateWithFlags(&executable_, graph, 0);
        (void)cudaGraphDestroy(graph);
        check(instantiated, "instantiating a graph");
        check(cudaGraphUpload(executable_, session.stream()), "uploading a graph");
        for (int i = 0; i < 10; ++i)
            (void)seconds();
    }
    ~GraphChain() { (void)cudaGraphExecDestroy(executable_); }
    GraphChain(const GraphChain&) = delete;
    GraphChain& operator=(const GraphChain&) = delete;

    /// From its launch until its last node is done.
    [[nodiscard]] double seconds() const
    {
        const double begin = steadySeconds();
        check(cudaGraphLaunch(executable_, session_.stream()), "launching a graph");
        session_.synchronize("running a graph");
        return steadySeconds() - begin;
    }

private:
    const CudaSession& session_;
    cudaGraphExec_t executable_ = nullptr;
};

/// Of the launches; the warm-up of four processors takes about 0.06 s beside it.
SamplingLimits limitsFor(const MeasureSettings& settings)
{
    SamplingLimits limits;
    limits.mostSeconds = settings.thorough ? 2.0 : 0.1;
    limits.mostDrift =
        std::numeric_limits<double>::infinity(); // the host's moods, not a trend: see the spread
    return limits;
}

/// The two chains differ by little: the slope needs many pairs.
SamplingLimits graphLimits(const MeasureSettings& settings)
{
    SamplingLimits limits = limitsFor(settings);
    limits.fewestSamples = 4 * graphsOnOne;
    limits.fewestAtTimeCap = limits.fewestSamples; // each processor once
    return limits;
}

/// Something that happens once in a process: one sample, and said so.
Figure singleTime(double seconds, std::string method)
{
    Figure figure;
    figure.unit = "s";
    figure.value = Spread{seconds, seconds, seconds, 1};
    figure.method = std::move(method);
    figure.status = FigureStatus::warning;
    figure.reason = "One sample: it happens once in a process.";
    return figure;
}

/// Samples both chains; `read` makes the figure from the time of the shorter one and
/// the time of a node.
Figure measureGraphs(GpuSession& abstract, const MeasureSettings& settings, const char* method,
                     double (*read)(double fewSeconds, double perNode))
{
    const CudaSession& session = currentSession(abstract);
    Hosts hosts(session, warmUpLaunches);
    const GraphChain few(session, shortChain);
    const GraphChain many(session, longChain);
    const Sampling sampling = hosts.sample(graphLimits(settings), settings, graphsOnOne, [&] {
        const double fewSeconds = few.seconds();
        return read(fewSeconds, (many.seconds() - fewSeconds) / (longChain - shortChain));
    });
    return figureFrom(sampling, "s", method + hosts.text());
}

} // namespace

Figure measureAsyncLaunch(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    Hosts hosts(session, wakingLaunches);
    const auto slope = [&] {
        const double few = secondsOfBurst(session, shortBurst);
        const double many = secondsOfBurst(session, longBurst);
        return (many - few) / (longBurst - shortBurst);
    };
    hosts.settleOnLeastDisturbed(triesOnOne, slope);
    return figureFrom(
        sample(limitsFor(settings), settings, slope), "s",
        "Empty kernels back to back, slope between bursts of 500 and 4000, drained; on the least "
        "disturbed of several processors near the GPU.");
}

Figure measureSyncLaunch(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    Hosts hosts(session, warmUpLaunches);
    SamplingLimits limits = limitsFor(settings);
    limits.fewestSamples = roundTrips;
    limits.mostSamples = roundTrips;
    limits.mostSeconds = 1.0;
    const Sampling sampling =
        hosts.sample(limits, settings, tripsOnOne, [&] { return secondsOfBurst(session, 1); });
    return figureFrom(sampling, "s",
                      "One empty kernel and a synchronisation, 2000 round trips." + hosts.text());
}

Figure measureGraphNode(GpuSession& session, const MeasureSettings& settings)
{
    return measureGraphs(session, settings,
                         "Empty kernels in a CUDA graph, slope between chains of 20 and 200 nodes.",
                         [](double, double perNode) { return perNode; });
}

Figure measureGraphLaunch(GpuSession& session, const MeasureSettings& settings)
{
    return measureGraphs(session, settings,
                         "Launch of a CUDA graph until it is done, drawn back to no nodes.",
                         [](double fewSeconds, double perNode) { return fewSeconds - shortChain * perNode; });
}

Figure measureContextStart(GpuSession& abstract, const MeasureSettings&)
{
    const CudaSession& session = currentSession(abstract);
    return singleTime(session.contextSeconds(), "Time of the first call that creates the context.");
}

Figure measureModuleStart(GpuSession& abstract, const MeasureSettings&)
{
    const CudaSession& session = currentSession(abstract);
    const auto launch = [&] {
        const double begin = steadySeconds();
        neverLaunchedBefore<<<1, 1, 0, session.stream()>>>(nullptr);
        session.synchronize("launching a kernel for the first time");
        return steadySeconds() - begin;
    };
    const double first = launch();
    const double second = launch();
    check(cudaGetLastError(), "launching a kernel for the first time");
    return singleTime(std::max(first - second, 1e-9),
                      "First launch of a kernel, which loads it, less a later one.");
}

} // namespace gpuspeedup
