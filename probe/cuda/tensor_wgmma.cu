// SPDX-License-Identifier: GPL-3.0-or-later
//
// Peak rate of the matrix units of compute capability 9.0 by `wgmma`: two warpgroups
// a multiprocessor, each with a 64 × 256 tile of accumulators, multiply operands that
// stay in shared memory. Four stages of random data (48 KiB each) are gone through in
// turn, so that operands toggle as in a real product. Compiled for sm_90a alone.
// Source: PTX ISA 8.0, "Asynchronous Warpgroup Level Matrix Multiply-Accumulate".
#include "probe/cuda/gpu_clock.h"
#include "probe/cuda/tensor_operands.h"
#include "probe/cuda/tensor_peak.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace gpuspeedup {
namespace {

constexpr int threads = 256;
constexpr int warpgroups = 2;
constexpr int accumulators = 128; ///< a thread, for 64 × 256
constexpr int tileRows = 64;
constexpr int tileColumns = 256;
constexpr int rowBytes = 128; ///< of an operand row in a stage: four steps of 32 bytes
constexpr int stepsOfStage = 4;
constexpr int stages = 4;
constexpr int stageRows = warpgroups * tileRows + tileColumns;
constexpr int stageBytes = stageRows * rowBytes;
constexpr int sharedBytes = stages * stageBytes;
constexpr int chunkBytes = 16; ///< that the 128-byte swizzle permutes within a row

// clang-format off
#define GPUSPEEDUP_ACCUMULATORS \
    "%0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, " \
    "%16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, " \
    "%32, %33, %34, %35, %36, %37, %38, %39, %40, %41, %42, %43, %44, %45, %46, %47, " \
    "%48, %49, %50, %51, %52, %53, %54, %55, %56, %57, %58, %59, %60, %61, %62, %63, " \
    "%64, %65, %66, %67, %68, %69, %70, %71, %72, %73, %74, %75, %76, %77, %78, %79, " \
    "%80, %81, %82, %83, %84, %85, %86, %87, %88, %89, %90, %91, %92, %93, %94, %95, " \
    "%96, %97, %98, %99, %100, %101, %102, %103, %104, %105, %106, %107, %108, %109, %110, %111, " \
    "%112, %113, %114, %115, %116, %117, %118, %119, %120, %121, %122, %123, %124, %125, %126, %127"
#define GPUSPEEDUP_4(LETTER, d, i) "+" LETTER(d[i]), "+" LETTER(d[i + 1]), "+" LETTER(d[i + 2]), "+" LETTER(d[i + 3])
#define GPUSPEEDUP_16(LETTER, d, i) \
    GPUSPEEDUP_4(LETTER, d, i), GPUSPEEDUP_4(LETTER, d, i + 4), GPUSPEEDUP_4(LETTER, d, i + 8), GPUSPEEDUP_4(LETTER, d, i + 12)
#define GPUSPEEDUP_64(LETTER, d, i) \
    GPUSPEEDUP_16(LETTER, d, i), GPUSPEEDUP_16(LETTER, d, i + 16), GPUSPEEDUP_16(LETTER, d, i + 32), GPUSPEEDUP_16(LETTER, d, i + 48)
// clang-format on

/// A multiply-add of 64 × 256 × 32 bytes: the instruction and its accumulator type.
#define GPUSPEEDUP_WGMMA(NAME, TYPE, LETTER, INSTRUCTION, FLAGS)                                             \
    struct NAME                                                                                              \
    {                                                                                                        \
        using Accumulator = TYPE;                                                                            \
        static __device__ void multiplyAdd(TYPE (&d)[accumulators], std::uint64_t a, std::uint64_t b)        \
        {                                                                                                    \
            asm volatile("wgmma.mma_async.sync.aligned." INSTRUCTION " {" GPUSPEEDUP_ACCUMULATORS            \
                         "}, %128, %129, " FLAGS ";"                                                         \
                         : GPUSPEEDUP_64(LETTER, d, 0), GPUSPEEDUP_64(LETTER, d, 64)                         \
                         : "l"(a), "l"(b));                                                                  \
        }                                                                                                    \
    }

GPUSPEEDUP_WGMMA(Tf32, float, "f", "m64n256k8.f32.tf32.tf32", "1, 1, 1");
GPUSPEEDUP_WGMMA(Fp16, float, "f", "m64n256k16.f32.f16.f16", "1, 1, 1, 0, 0");
GPUSPEEDUP_WGMMA(Bf16, float, "f", "m64n256k16.f32.bf16.bf16", "1, 1, 1, 0, 0");
GPUSPEEDUP_WGMMA(Fp8, float, "f", "m64n256k32.f32.e4m3.e4m3", "1, 1, 1");
GPUSPEEDUP_WGMMA(Int8, int, "r", "m64n256k32.s32.s8.s8", "1");

/// Descriptor of rows of 128 bytes, K innermost, in shared memory with the 128-byte
/// swizzle; groups of eight rows are 1024 bytes apart.
__device__ std::uint64_t descriptorOf(const unsigned char* shared)
{
    constexpr std::uint64_t strideBytes = 1024;
    constexpr std::uint64_t swizzle128 = std::uint64_t{1} << 62;
    const auto address = static_cast<std::uint64_t>(__cvta_generic_to_shared(shared));
    return (address & 0x3FFFF) >> 4 | std::uint64_t{1} << 16 | (strideBytes >> 4) << 32 | swizzle128;
}

template <class Instruction>
__global__ void __launch_bounds__(threads, 1)
    wgmmaKernel(const uint4* operands, typename Instruction::Accumulator* results, int iterations,
                ClockMarks marks)
{
    extern __shared__ __align__(1024) unsigned char shared[];
    if (threadIdx.x == 0)
        markBegin(marks);
    for (int i = static_cast<int>(threadIdx.x); i < sharedBytes / chunkBytes; i += threads)
        reinterpret_cast<uint4*>(shared)[i] = operands[i];
    asm volatile("fence.proxy.async.shared::cta;" ::: "memory"); // the matrix unit reads what was stored here
    __syncthreads();

    const int warpgroup = static_cast<int>(threadIdx.x) / 128;
    typename Instruction::Accumulator d[accumulators];
#pragma unroll
    for (int i = 0; i < accumulators; ++i)
        d[i] = 0;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        for (int stage = 0; stage < stages; ++stage) {
            const unsigned char* const base = shared + stage * stageBytes;
            const std::uint64_t a = descriptorOf(base + warpgroup * tileRows * rowBytes);
            const std::uint64_t b = descriptorOf(base + warpgroups * tileRows * rowBytes);
            asm volatile("wgmma.fence.sync.aligned;" ::: "memory");
#pragma unroll
            for (int step = 0; step < stepsOfStage; ++step) // 32 bytes are 2 in the descriptor
                Instruction::multiplyAdd(d, a + 2 * step, b + 2 * step);
            asm volatile("wgmma.commit_group.sync.aligned;" ::: "memory");
            asm volatile("wgmma.wait_group.sync.aligned 1;" ::: "memory");
        }
    }
    asm volatile("wgmma.wait_group.sync.aligned 0;" ::: "memory");
    const std::size_t thread = std::size_t{blockIdx.x} * threads + threadIdx.x;
#pragma unroll
    for (int i = 0; i < accumulators; ++i)
        results[thread * accumulators + i] = d[i];
    __syncthreads();
    if (threadIdx.x == 0)
        markEnd(marks);
}

std::span<const std::uint8_t> operandRow(const std::vector<std::uint8_t>& operands, int stage, int row)
{
    return std::span(operands).subspan(static_cast<std::size_t>(stage * stageBytes + row * rowBytes),
                                       rowBytes);
}

/// As the descriptor wants it: chunk c of row r stands at c xor (r mod 8).
std::vector<std::uint8_t> swizzled(const std::vector<std::uint8_t>& operands)
{
    std::vector<std::uint8_t> result(operands.size());
    for (int row = 0; row < stages * stageRows; ++row)
        for (int chunk = 0; chunk < rowBytes / chunkBytes; ++chunk)
            std::memcpy(&result[static_cast<std::size_t>(row * rowBytes + (chunk ^ (row & 7)) * chunkBytes)],
                        &operands[static_cast<std::size_t>(row * rowBytes + chunk * chunkBytes)], chunkBytes);
    return result;
}

/// Compares accumulators of the last block after one pass over the stages.
template <class Accumulator>
void verify(TensorFormat format, const std::vector<std::uint8_t>& operands,
            const std::vector<Accumulator>& found)
{
    for (int thread = 0; thread < threads; thread += 7)
        for (int i = 0; i < accumulators; i += 5) {
            const int lane = thread % 128;
            const int row = thread / 128 * tileRows + lane / 32 * 16 + lane % 32 / 4 + 8 * (i / 2 % 2);
            const int column = 8 * (i / 4) + lane % 4 * 2 + i % 2;
            double expected = 0;
            double magnitude = 0;
            for (int stage = 0; stage < stages; ++stage) {
                const double part = innerProduct(format, operandRow(operands, stage, row),
                                                 operandRow(operands, stage, warpgroups * tileRows + column));
                expected += part;
                magnitude += std::abs(part) + static_cast<double>(rowBytes / elementBytes(format));
            }
            if (!agrees(format,
                        static_cast<double>(found[static_cast<std::size_t>(thread * accumulators + i)]),
                        expected, magnitude))
                throw Error("The matrix unit's product differs from the CPU's: this GPU or its driver "
                            "computes wrongly.");
        }
}

template <class Instruction>
Figure measure(CudaSession& session, const MeasureSettings& settings, TensorFormat format, bool sustained)
{
    using Accumulator = typename Instruction::Accumulator;
    check(cudaFuncSetAttribute(wgmmaKernel<Instruction>, cudaFuncAttributeMaxDynamicSharedMemorySize,
                               sharedBytes),
          "asking for shared memory");
    const std::vector<std::uint8_t> operands = randomOperands(format, sharedBytes);
    const std::vector<std::uint8_t> image = swizzled(operands);
    const DeviceArray<uint4> onDevice(sharedBytes / chunkBytes);
    session.upload(onDevice.get(), image.data(), image.size());
    const int blocks = session.properties().multiProcessorCount;
    constexpr std::size_t resultsOfBlock = std::size_t{threads} * accumulators;
    const DeviceArray<Accumulator> results(static_cast<std::size_t>(blocks) * resultsOfBlock);

    PeakKernel kernel;
    kernel.method = formatName(format) + " wgmma 64 × 256 from shared memory, random operands; " +
                    (sustained ? "one second without pause." : "launches of 2 ms (burst).");
    kernel.operationsPerIteration = 2.0 * blocks * warpgroups * tileRows * tileColumns * stages *
                                    (rowBytes / static_cast<double>(elementBytes(format)));
    kernel.limit = tensorLimit(session, format);
    kernel.tensor = true;
    kernel.launch = [&](int iterations) {
        wgmmaKernel<Instruction><<<blocks, threads, sharedBytes, session.stream()>>>(
            onDevice.get(), results.get(), iterations, session.clock().marks());
        check(cudaGetLastError(), "starting the kernel");
    };
    kernel.verify = [&](int) {
        (void)session.secondsOnGpu([&] { kernel.launch(1); });
        std::vector<Accumulator> found(resultsOfBlock);
        check(cudaMemcpy(found.data(), results.get() + static_cast<std::size_t>(blocks - 1) * resultsOfBlock,
                         found.size() * sizeof(Accumulator), cudaMemcpyDeviceToHost),
              "reading results");
        verify(format, operands, found);
    };
    return measurePeak(session, settings, kernel, sustained);
}

} // namespace

Figure measureWgmma(CudaSession& session, const MeasureSettings& settings, TensorFormat format,
                    bool sustained)
{
    switch (format) {
    case TensorFormat::tf32:
        return measure<Tf32>(session, settings, format, sustained);
    case TensorFormat::fp16:
        return measure<Fp16>(session, settings, format, sustained);
    case TensorFormat::bf16:
        return measure<Bf16>(session, settings, format, sustained);
    case TensorFormat::fp8:
        return measure<Fp8>(session, settings, format, sustained);
    case TensorFormat::int8:
        return measure<Int8>(session, settings, format, sustained);
    }
    throw Unsupported("Not a known format.");
}

} // namespace gpuspeedup
