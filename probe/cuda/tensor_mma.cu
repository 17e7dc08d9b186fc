// SPDX-License-Identifier: GPL-3.0-or-later
//
// Peak rate of the matrix units by warp instructions (`mma.sync`), for compute
// capabilities 7.5 to 8.9 and 12.x: eight independent 16 × 8 accumulators a warp,
// operands of 32 bytes a row in registers. Every format then has the same layout in
// bytes: register r of A holds row g + 8·(r mod 2), bytes 4·t + 16·(r div 2), that of
// B column g, bytes 4·t + 16·r, with g = lane / 4 and t = lane mod 4.
// Source: PTX ISA 8.0, "Matrix Fragments for mma".
#include "probe/cuda/gpu_clock.h"
#include "probe/cuda/tensor_operands.h"
#include "probe/cuda/tensor_peak.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr int threads = 256;
constexpr int chains = 8;
constexpr int aTiles = 4; ///< chain k multiplies tile k mod 4 of A with tile k div 4 of B
constexpr int bTiles = 2;
constexpr int steps = 8; ///< unrolled, of one iteration
constexpr int rows = 16;
constexpr int columns = 8;
constexpr int rowBytes = 32;
constexpr int operandBytes = (aTiles * rows + bTiles * columns) * rowBytes;

template <TensorFormat Format> struct AccumulatorOf
{
    using Type = float;
};
template <> struct AccumulatorOf<TensorFormat::int8>
{
    using Type = int;
};

#define GPUSPEEDUP_MMA(INSTRUCTION, LETTER)                                                                  \
    asm volatile("mma.sync.aligned." INSTRUCTION                                                             \
                 " {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"                          \
                 : "+" LETTER(d[0]), "+" LETTER(d[1]), "+" LETTER(d[2]), "+" LETTER(d[3])                    \
                 : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]))

/// d += a · b, 16 × 8 with 32 bytes along K. What an architecture has no instruction
/// for is never launched on it.
template <TensorFormat Format>
__device__ void multiplyAdd(typename AccumulatorOf<Format>::Type (&d)[4], const unsigned int (&a)[4],
                            const unsigned int (&b)[2])
{
#if __CUDA_ARCH__ >= 800
    if constexpr (Format == TensorFormat::tf32)
        GPUSPEEDUP_MMA("m16n8k8.row.col.f32.tf32.tf32.f32", "f");
    if constexpr (Format == TensorFormat::fp16)
        GPUSPEEDUP_MMA("m16n8k16.row.col.f32.f16.f16.f32", "f");
    if constexpr (Format == TensorFormat::bf16)
        GPUSPEEDUP_MMA("m16n8k16.row.col.f32.bf16.bf16.f32", "f");
    if constexpr (Format == TensorFormat::int8)
        GPUSPEEDUP_MMA("m16n8k32.row.col.s32.s8.s8.s32", "r");
#if __CUDA_ARCH__ >= 890
    if constexpr (Format == TensorFormat::fp8)
        GPUSPEEDUP_MMA("m16n8k32.row.col.f32.e4m3.e4m3.f32", "f");
#endif
#else // Turing has the same products in halves and quarters
    if constexpr (Format == TensorFormat::fp16)
        for (int half = 0; half < 2; ++half)
            asm volatile("mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32 {%0, %1, %2, %3}, {%4, %5}, {%6}, "
                         "{%0, %1, %2, %3};"
                         : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
                         : "r"(a[2 * half]), "r"(a[2 * half + 1]), "r"(b[half]));
    if constexpr (Format == TensorFormat::int8)
        for (int quarter = 0; quarter < 4; ++quarter) { // lower or upper rows, first or second half of K
            const int upper = quarter % 2;
            asm volatile("mma.sync.aligned.m8n8k16.row.col.s32.s8.s8.s32 {%0, %1}, {%2}, {%3}, {%0, %1};"
                         : "+r"(d[2 * upper]), "+r"(d[2 * upper + 1])
                         : "r"(a[quarter]), "r"(b[quarter / 2]));
        }
#endif
}

template <TensorFormat Format>
__global__ void __launch_bounds__(threads)
    mmaKernel(const unsigned char* operands, typename AccumulatorOf<Format>::Type* results, int iterations,
              ClockMarks marks)
{
    if (threadIdx.x == 0)
        markBegin(marks);
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const int group = lane / 4;
    const int part = lane % 4;
    const auto wordAt = [&](int row, int byte) {
        return *reinterpret_cast<const unsigned int*>(operands + row * rowBytes + byte);
    };
    unsigned int a[aTiles][4];
    unsigned int b[bTiles][2];
    for (int tile = 0; tile < aTiles; ++tile)
        for (int r = 0; r < 4; ++r)
            a[tile][r] = wordAt(tile * rows + group + 8 * (r % 2), 4 * part + 16 * (r / 2));
    for (int tile = 0; tile < bTiles; ++tile)
        for (int r = 0; r < 2; ++r)
            b[tile][r] = wordAt(aTiles * rows + tile * columns + group, 4 * part + 16 * r);

    typename AccumulatorOf<Format>::Type d[chains][4] = {};
    for (int i = 0; i < iterations; ++i) {
#pragma unroll
        for (int step = 0; step < steps; ++step)
#pragma unroll
            for (int chain = 0; chain < chains; ++chain)
                multiplyAdd<Format>(d[chain], a[chain % aTiles], b[chain / aTiles]);
    }
    const std::size_t thread = std::size_t{blockIdx.x} * threads + threadIdx.x;
    for (int chain = 0; chain < chains; ++chain)
        for (int i = 0; i < 4; ++i)
            results[(thread * chains + chain) * 4 + i] = d[chain][i];
    __syncthreads();
    if (threadIdx.x == 0)
        markEnd(marks);
}

std::span<const std::uint8_t> operandRow(const std::vector<std::uint8_t>& operands, int row)
{
    return std::span(operands).subspan(static_cast<std::size_t>(row * rowBytes), rowBytes);
}

/// Compares the accumulators of the first warp after `steps` multiply-adds.
template <class Accumulator>
void verify(TensorFormat format, const std::vector<std::uint8_t>& operands,
            const std::vector<Accumulator>& found)
{
    for (int lane = 0; lane < 32; ++lane)
        for (int chain = 0; chain < chains; ++chain)
            for (int i = 0; i < 4; ++i) {
                const int row = chain % aTiles * rows + lane / 4 + 8 * (i / 2);
                const int column = aTiles * rows + chain / aTiles * columns + lane % 4 * 2 + i % 2;
                const double expected =
                    steps * innerProduct(format, operandRow(operands, row), operandRow(operands, column));
                const double magnitude = std::abs(expected) + steps * rowBytes;
                const auto at = static_cast<std::size_t>((lane * chains + chain) * 4 + i);
                if (!agrees(format, static_cast<double>(found[at]), expected, magnitude))
                    throw Error("The matrix unit's product differs from the CPU's: this GPU or its driver "
                                "computes wrongly.");
            }
}

template <TensorFormat Format>
Figure measure(CudaSession& session, const MeasureSettings& settings, bool sustained)
{
    using Accumulator = typename AccumulatorOf<Format>::Type;
    const std::vector<std::uint8_t> operands = randomOperands(Format, operandBytes);
    const DeviceArray<unsigned char> onDevice(operandBytes);
    session.upload(onDevice.get(), operands.data(), operands.size());
    int resident = 0;
    check(cudaOccupancyMaxActiveBlocksPerMultiprocessor(&resident, mmaKernel<Format>, threads, 0),
          "asking how many blocks fit");
    const int blocks = resident * session.properties().multiProcessorCount;
    const DeviceArray<Accumulator> results(static_cast<std::size_t>(blocks) * threads * chains * 4);

    PeakKernel kernel;
    kernel.method = formatName(Format) + " mma.sync 16 × 8 in eight chains a warp, random operands; " +
                    (sustained ? "one second without pause." : "launches of 2 ms (burst).");
    kernel.operationsPerIteration = 2.0 * blocks * (threads / 32) * steps * chains * rows * columns *
                                    (rowBytes / static_cast<double>(elementBytes(Format)));
    kernel.limit = tensorLimit(session, Format);
    kernel.tensor = true;
    kernel.launch = [&](int iterations) {
        mmaKernel<Format><<<blocks, threads, 0, session.stream()>>>(onDevice.get(), results.get(), iterations,
                                                                    session.clock().marks());
        check(cudaGetLastError(), "starting the kernel");
    };
    kernel.verify = [&](int) {
        (void)session.secondsOnGpu([&] { kernel.launch(1); });
        std::vector<Accumulator> found(std::size_t{32} * chains * 4);
        check(cudaMemcpy(found.data(), results.get(), found.size() * sizeof(Accumulator),
                         cudaMemcpyDeviceToHost),
              "reading results");
        verify(Format, operands, found);
    };
    return measurePeak(session, settings, kernel, sustained);
}

} // namespace

Figure measureWarpMma(CudaSession& session, const MeasureSettings& settings, TensorFormat format,
                      bool sustained)
{
    const int capability = 10 * session.properties().major + session.properties().minor;
    const bool known = format == TensorFormat::fp16 || format == TensorFormat::int8 ||
                       (format == TensorFormat::fp8 ? capability >= 89 : capability >= 80);
    if (!known)
        throw Unsupported("This GPU has no matrix unit for " + formatName(format) + ".");
    switch (format) {
    case TensorFormat::tf32:
        return measure<TensorFormat::tf32>(session, settings, sustained);
    case TensorFormat::fp16:
        return measure<TensorFormat::fp16>(session, settings, sustained);
    case TensorFormat::bf16:
        return measure<TensorFormat::bf16>(session, settings, sustained);
    case TensorFormat::fp8:
        return measure<TensorFormat::fp8>(session, settings, sustained);
    case TensorFormat::int8:
        return measure<TensorFormat::int8>(session, settings, sustained);
    }
    throw Unsupported("Not a known format.");
}

} // namespace gpuspeedup
