// SPDX-License-Identifier: GPL-3.0-or-later
//
// What ordinary kernels are predicted from beside the peaks: calls of the functions
// that formulas have, and one thread alone, whose operations wait for one another.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/session.h"

#include <cmath>
#include <string>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr int threads = 256;
constexpr int blocksPerMultiprocessor = 8;
constexpr int calls = 2048; ///< of each thread
constexpr int chainSteps = 1 << 15;

/// Every result is the next argument, brought back to where arguments of the function usually lie.
template <class Number, MathFunction Function> __host__ __device__ Number called(Number x)
{
    if constexpr (Function == MathFunction::exponential)
        return exp(x) - Number(3); // from below 1.5 it goes to −2.95
    else if constexpr (Function == MathFunction::logarithm)
        return log(x) * Number(-0.5) + Number(1.25);
    else if constexpr (Function == MathFunction::sine)
        return sin(x) * Number(3);
    else if constexpr (Function == MathFunction::errorFunction)
        return erfc(x) * Number(2) - Number(2);
    else if constexpr (Function == MathFunction::squareRoot)
        return sqrt(x) + Number(0.5);
    else
        return Number(1.5) / x + Number(0.25);
}

/// Two chains a thread beside the other threads hide what a call waits for.
template <class Number, MathFunction Function, int Calls>
__host__ __device__ Number resultOf(unsigned int thread)
{
    Number first = Number(0.5) + Number(thread % 64) / 128;
    Number other = first + Number(0.25);
#pragma unroll 4
    for (int i = 0; i < Calls / 2; ++i) {
        first = called<Number, Function>(first);
        other = called<Number, Function>(other);
    }
    return first + other;
}

template <class Number, MathFunction Function, int Calls>
__global__ void __launch_bounds__(threads) functionKernel(Number* results)
{
    const unsigned int thread = blockIdx.x * threads + threadIdx.x;
    results[thread] = resultOf<Number, Function, Calls>(thread);
}

template <class Number> __global__ void oneThreadKernel(Number* result, Number factor, int steps)
{
    Number x = 1;
    for (int i = 0; i < steps; i += 64)
#pragma unroll
        for (int step = 0; step < 64; ++step)
            x = x * factor + Number(0.5); // one fused operation, which waits for the one before
    *result = x;
}

template <class Number> constexpr const char* formatName = sizeof(Number) == sizeof(float) ? "FP32" : "FP64";

SamplingLimits limitsOf(const MeasureSettings& settings)
{
    SamplingLimits limits = limitsFor(settings, 0.008, 0.2);
    limits.relativeUncertainty = 0.03;
    limits.mostDrift = 0.1;
    return limits;
}

template <class Number>
std::vector<Number> copyOf(const CudaSession& session, const DeviceArray<Number>& results)
{
    std::vector<Number> found(results.size());
    check(cudaMemcpyAsync(found.data(), results.get(), found.size() * sizeof(Number), cudaMemcpyDeviceToHost,
                          session.stream()),
          "reading results");
    session.synchronize("reading results");
    return found;
}

template <class Number> void verifyFinite(const CudaSession& session, const DeviceArray<Number>& results)
{
    for (const Number number : copyOf(session, results))
        if (!std::isfinite(number) || std::abs(number) > 100)
            throw Error("The GPU computed numbers that cannot be.");
}

/// A few calls against the host's: what is rounded otherwise may grow in a long chain.
template <class Number, MathFunction Function>
void verifyCalls(const CudaSession& session, const DeviceArray<Number>& results, int blocks, const char* name)
{
    constexpr int fewCalls = 4;
    constexpr double tolerance = sizeof(Number) == sizeof(float) ? 1e-4 : 1e-12;
    functionKernel<Number, Function, fewCalls><<<blocks, threads, 0, session.stream()>>>(results.get());
    check(cudaGetLastError(), "calling functions");
    const std::vector<Number> found = copyOf(session, results);
    for (unsigned int thread = 0; thread < found.size(); ++thread) {
        const auto right = static_cast<double>(resultOf<Number, Function, fewCalls>(thread));
        if (!(std::abs(static_cast<double>(found[thread]) - right) <= tolerance * (1 + std::abs(right))))
            throw Error(std::string("The GPU computed a wrong result of ") + name +
                        ": it or its memory is faulty.");
    }
}

template <class Number, MathFunction Function>
Figure measureOf(GpuSession& abstract, const MeasureSettings& settings, const char* name)
{
    const CudaSession& session = currentSession(abstract);
    const int blocks = blocksPerMultiprocessor * session.properties().multiProcessorCount;
    const DeviceArray<Number> results(static_cast<std::size_t>(blocks) * threads);
    const auto once = [&] {
        const double seconds = session.secondsOnGpu([&] {
            functionKernel<Number, Function, calls><<<blocks, threads, 0, session.stream()>>>(results.get());
        });
        check(cudaGetLastError(), "calling functions");
        return static_cast<double>(results.size()) * calls / seconds;
    };
    (void)once();
    Figure figure = figureFrom(sample(limitsOf(settings), settings, once), "op/s",
                               std::string("Calls of ") + name + " in " + formatName<Number> +
                                   ", two chains a thread, all multiprocessors full.");
    verifyFinite(session, results);
    verifyCalls<Number, Function>(session, results, blocks, name);
    return figure;
}

template <class Number>
Figure measureFunctionOf(GpuSession& session, const MeasureSettings& settings, MathFunction function)
{
    switch (function) {
    case MathFunction::exponential:
        return measureOf<Number, MathFunction::exponential>(session, settings, "exp");
    case MathFunction::logarithm:
        return measureOf<Number, MathFunction::logarithm>(session, settings, "log");
    case MathFunction::sine:
        return measureOf<Number, MathFunction::sine>(session, settings, "sin");
    case MathFunction::errorFunction:
        return measureOf<Number, MathFunction::errorFunction>(session, settings, "erfc");
    case MathFunction::squareRoot:
        return measureOf<Number, MathFunction::squareRoot>(session, settings, "square root");
    case MathFunction::division:
        break;
    }
    return measureOf<Number, MathFunction::division>(session, settings, "division");
}

template <class Number> Figure measureOneThreadOf(GpuSession& abstract, const MeasureSettings& settings)
{
    constexpr double flop = 2;
    const CudaSession& session = currentSession(abstract);
    const DeviceArray<Number> result(1);
    const auto launch = [&](int steps) {
        const double seconds = session.secondsOnGpu([&] {
            oneThreadKernel<Number><<<1, 1, 0, session.stream()>>>(result.get(), Number(0.5), steps);
        });
        check(cudaGetLastError(), "running one thread");
        return seconds;
    };
    (void)launch(chainSteps);
    const auto once = [&] { // the slope, so that the launch drops out
        return flop * chainSteps /
               firstAboveZero([&] { return launch(2 * chainSteps) - launch(chainSteps); });
    };
    Figure figure = figureFrom(sample(limitsOf(settings), settings, once), "FLOP/s",
                               std::string("One thread, fused multiply-adds in ") + formatName<Number> +
                                   " that each wait for the one before.");
    verifyFinite(session, result);
    return figure;
}

} // namespace

Figure measureFunction(GpuSession& session, const MeasureSettings& settings, MathFunction function, bool fp64)
{
    return fp64 ? measureFunctionOf<double>(session, settings, function)
                : measureFunctionOf<float>(session, settings, function);
}

Figure measureOneThread(GpuSession& session, const MeasureSettings& settings, bool fp64)
{
    return fp64 ? measureOneThreadOf<double>(session, settings)
                : measureOneThreadOf<float>(session, settings);
}

} // namespace gpuspeedup
