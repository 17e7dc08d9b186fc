// SPDX-License-Identifier: GPL-3.0-or-later
//
// Peak rate of the vector units: chains of dependent fused multiply-adds
//
//     x ← x·x + c,   c in [−1.91, −1.79]
//
// The map is chaotic and stays within (−2, 2), so operands keep toggling and never
// become infinite or denormal, and the host replays the same bits with std::fma.
// Eight independent chains a thread hide the latency of the unit (4 to 8 clocks),
// 128 steps unrolled make the loop's own instructions less than 0.5 % of all. The
// constants are the compiler's: for packed halves it then alternates between the two
// pipes of Ampere and Hopper, which doubles the rate.
#include "probe/cuda/compute_peak.h"
#include "probe/cuda/gpu_clock.h"
#include "probe/cuda/gpu_measurements.h"

#include <cuda_bf16.h>
#include <cuda_fp16.h>

#include <cmath>
#include <cstring>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr int threads = 256;
constexpr int chains = 8;
constexpr int steps = 128; ///< unrolled, of one iteration

// Exact in every format, bf16 with its eight bits included, so that both sides start alike.
__host__ __device__ constexpr float startOf(unsigned int thread, int chain)
{
    return static_cast<float>(64U + thread % 97U + 8U * static_cast<unsigned int>(chain)) / 1024.0F;
}

__host__ __device__ constexpr float constantOf(int chain)
{
    return -static_cast<float>(115 + chain) / 64.0F;
}

/// A lane type: how a float enters it and how it is multiplied and added on both sides.
struct Fp32
{
    using Type = float;
    static constexpr double flopPerStep = 2;
    static __device__ Type from(float x) { return x; }
    static __device__ Type fma(Type a, Type b, Type c) { return fmaf(a, b, c); }
    static double replayStep(double x, double c)
    {
        return std::fma(static_cast<float>(x), static_cast<float>(x), static_cast<float>(c));
    }
    static double low(Type x) { return x; }
};

struct Fp64
{
    using Type = double;
    static constexpr double flopPerStep = 2;
    static __device__ Type from(float x) { return static_cast<double>(x); }
    static __device__ Type fma(Type a, Type b, Type c) { return ::fma(a, b, c); }
    static double replayStep(double x, double c) { return std::fma(x, x, c); }
    static double low(Type x) { return x; }
};

/// Two halves in one register. The exact product and sum of halves fit a double, so
/// that one rounding of it is the fused result.
struct Fp16
{
    using Type = __half2;
    static constexpr double flopPerStep = 4;
    static __device__ Type from(float x) { return __float2half2_rn(x); }
    static __device__ Type fma(Type a, Type b, Type c) { return __hfma2(a, b, c); }
    static double replayStep(double x, double c) { return __half2float(__double2half(x * x + c)); }
    static double low(Type x) { return __low2float(x); }
};

struct Bf16
{
    using Type = __nv_bfloat162;
    static constexpr double flopPerStep = 4;
    static __device__ Type from(float x) { return __float2bfloat162_rn(x); }
    static __device__ Type fma(Type a, Type b, Type c)
    {
#if __CUDA_ARCH__ >= 800
        return __hfma2(a, b, c);
#else
        return c; // Turing has no such unit, see measureBf16
#endif
    }
    static double replayStep(double x, double c)
    {
        return __bfloat162float(__double2bfloat16(x * x + c));
    }
    static double low(Type x)
    {
        return __low2float(x);
    }
};

template <class Lane>
__global__ void __launch_bounds__(threads)
    chainKernel(typename Lane::Type* results, int iterations, ClockMarks marks)
{
    if (threadIdx.x == 0)
        markBegin(marks);
    const unsigned int thread = blockIdx.x * threads + threadIdx.x;
    typename Lane::Type x[chains];
#pragma unroll
    for (int chain = 0; chain < chains; ++chain)
        x[chain] = Lane::from(startOf(thread, chain));
    for (int i = 0; i < iterations; ++i) {
#pragma unroll
        for (int step = 0; step < steps; ++step)
#pragma unroll
            for (int chain = 0; chain < chains; ++chain)
                x[chain] = Lane::fma(x[chain], x[chain], Lane::from(constantOf(chain)));
    }
#pragma unroll
    for (int chain = 0; chain < chains; ++chain)
        results[thread * chains + chain] = x[chain];
    __syncthreads();
    if (threadIdx.x == 0)
        markEnd(marks);
}

template <class Lane>
void verifyChains(const DeviceArray<typename Lane::Type>& results, int blocks, int iterations)
{
    const auto total = static_cast<unsigned int>(blocks * threads);
    for (const unsigned int thread : {0U, total / 2 + 77, total - 1}) {
        typename Lane::Type found[chains];
        check(cudaMemcpy(found, results.get() + std::size_t{thread} * chains, sizeof found,
                         cudaMemcpyDeviceToHost),
              "reading results");
        for (int chain = 0; chain < chains; chain += 3) {
            double x = startOf(thread, chain);
            const double c = constantOf(chain);
            for (long long step = 0; step < static_cast<long long>(iterations) * steps; ++step)
                x = Lane::replayStep(x, c);
            if (x != Lane::low(found[chain]))
                throw Error(
                    "The GPU's result differs from the CPU's: this GPU or its driver computes wrongly.");
        }
    }
}

template <class Lane>
Figure measureChains(GpuSession& abstract, const MeasureSettings& settings,
                     std::optional<double> ArchitectureLimits::*limit, const char* method)
{
    CudaSession& session = currentSession(abstract);
    int resident = 0;
    check(cudaOccupancyMaxActiveBlocksPerMultiprocessor(&resident, chainKernel<Lane>, threads, 0),
          "asking how many blocks fit");
    const int blocks = resident * session.properties().multiProcessorCount; // one full wave
    const DeviceArray<typename Lane::Type> results(static_cast<std::size_t>(blocks) * threads * chains);

    PeakKernel kernel;
    kernel.method = method;
    kernel.operationsPerIteration =
        static_cast<double>(blocks) * threads * chains * steps * Lane::flopPerStep;
    kernel.limit = session.limits() ? (*session.limits()).*limit : std::nullopt;
    kernel.launch = [&](int iterations) {
        chainKernel<Lane>
            <<<blocks, threads, 0, session.stream()>>>(results.get(), iterations, session.clock().marks());
        check(cudaGetLastError(), "starting the kernel");
    };
    kernel.verify = [&](int iterations) { verifyChains<Lane>(results, blocks, iterations); };
    return measurePeak(session, settings, kernel);
}

} // namespace

Figure measureFp32(GpuSession& session, const MeasureSettings& settings)
{
    return measureChains<Fp32>(
        session, settings, &ArchitectureLimits::fp32,
        "Fused multiply-adds in eight independent chains a thread, replayed on the host.");
}

Figure measureFp64(GpuSession& session, const MeasureSettings& settings)
{
    return measureChains<Fp64>(
        session, settings, &ArchitectureLimits::fp64,
        "Fused multiply-adds in eight independent chains a thread, replayed on the host.");
}

Figure measureFp16(GpuSession& session, const MeasureSettings& settings)
{
    return measureChains<Fp16>(
        session, settings, &ArchitectureLimits::fp16,
        "Packed fused multiply-adds (half2) in eight chains a thread, replayed on the host.");
}

Figure measureBf16(GpuSession& session, const MeasureSettings& settings)
{
    if (currentSession(session).properties().major < 8)
        throw Unsupported("This GPU has no BF16 arithmetic.");
    return measureChains<Bf16>(
        session, settings, &ArchitectureLimits::fp16,
        "Packed fused multiply-adds (bfloat162) in eight chains a thread, replayed on the host.");
}

} // namespace gpuspeedup
