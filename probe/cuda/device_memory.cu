// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bandwidth of device memory: 16-byte accesses, four in flight a thread, over
// buffers far larger than the L2 cache, filled with random data. Read counts what is
// read, write what is written, copy and triad both.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/session.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr int threads = 512;
constexpr int inFlight = 4;
constexpr std::size_t tile =
    std::size_t{threads} * inFlight; ///< elements of 16 bytes a block takes at a time
constexpr int readBlocksPerMultiprocessor = 64;
constexpr std::size_t patternElements = std::size_t{1} << 16; ///< 1 MiB, repeated through the buffer
constexpr std::size_t smallestBytes = std::size_t{32} << 20;
constexpr std::size_t largestBytes = std::size_t{4} << 30;
constexpr float triadFactor = 1.5F;

/// Adds up every word of `data`; `elements` is a multiple of `tile`.
__global__ void __launch_bounds__(threads)
    readKernel(const uint4* __restrict__ data, std::size_t elements, unsigned int* sum)
{
    unsigned int partial = 0;
    for (std::size_t base = blockIdx.x * tile; base < elements; base += gridDim.x * tile) {
        uint4 value[inFlight];
#pragma unroll
        for (int k = 0; k < inFlight; ++k)
            value[k] = data[base + k * threads + threadIdx.x];
#pragma unroll
        for (int k = 0; k < inFlight; ++k)
            partial += value[k].x + value[k].y + value[k].z + value[k].w;
    }
    __shared__ unsigned int ofBlock; // one atomic on global memory a block: more of them cost time
    if (threadIdx.x == 0)
        ofBlock = 0;
    __syncthreads();
    atomicAdd(&ofBlock, partial);
    __syncthreads();
    if (threadIdx.x == 0)
        atomicAdd(sum, ofBlock);
}

__global__ void __launch_bounds__(threads) writeKernel(uint4* data, unsigned int seed)
{
    const std::size_t base = blockIdx.x * tile;
#pragma unroll
    for (int k = 0; k < inFlight; ++k) {
        const auto i = static_cast<unsigned int>(base + k * threads + threadIdx.x);
        data[base + k * threads + threadIdx.x] = make_uint4(i ^ seed, i + seed, i, seed);
    }
}

/// c = a + s·b
__global__ void __launch_bounds__(threads)
    triadKernel(const float4* __restrict__ a, const float4* __restrict__ b, float4* __restrict__ c, float s)
{
    constexpr int each = inFlight / 2; // two streams of loads
    const std::size_t base = blockIdx.x * (tile / 2);
    float4 x[each];
    float4 y[each];
#pragma unroll
    for (int k = 0; k < each; ++k) {
        x[k] = a[base + k * threads + threadIdx.x];
        y[k] = b[base + k * threads + threadIdx.x];
    }
#pragma unroll
    for (int k = 0; k < each; ++k)
        c[base + k * threads + threadIdx.x] = make_float4(fmaf(s, y[k].x, x[k].x), fmaf(s, y[k].y, x[k].y),
                                                          fmaf(s, y[k].z, x[k].z), fmaf(s, y[k].w, x[k].w));
}

/// Random floats in [1, 2), so that triad sums are exact enough to compare bit by bit.
std::vector<float> randomPattern()
{
    std::mt19937 generator(20261120); // any fixed seed
    std::vector<float> pattern(patternElements * 4);
    for (float& value : pattern)
        value = 1.0F + static_cast<float>(generator() >> 9) * 0x1p-23F;
    return pattern;
}

/// A buffer filled with copies of the random pattern.
class Buffer
{
public:
    explicit Buffer(std::size_t bytes) : data_(bytes / sizeof(uint4)) {}

    void fill(const CudaSession& session) const
    {
        static const std::vector<float> pattern = randomPattern();
        session.upload(data_.get(), pattern.data(), patternBytes);
        for (std::size_t done = patternBytes; done < bytes(); done *= 2)
            check(cudaMemcpyAsync(reinterpret_cast<char*>(data_.get()) + done, data_.get(),
                                  std::min(done, bytes() - done), cudaMemcpyDeviceToDevice, session.stream()),
                  "filling GPU memory");
        session.synchronize("filling GPU memory");
    }

    [[nodiscard]] uint4* get() const { return data_.get(); }
    [[nodiscard]] float4* floats() const { return reinterpret_cast<float4*>(data_.get()); }
    [[nodiscard]] std::size_t elements() const { return data_.size(); }
    [[nodiscard]] std::size_t bytes() const { return data_.size() * sizeof(uint4); }

    static constexpr std::size_t patternBytes = patternElements * sizeof(uint4);

private:
    DeviceArray<uint4> data_;
};

/// Size of each of `buffers`: a multiple of the pattern, at least 8 times the L2 where memory allows.
std::size_t bufferBytes(const CudaSession& session, std::size_t buffers)
{
    const std::size_t allowed = session.allowedBytes() / buffers;
    if (allowed < smallestBytes)
        throw Unsupported("Too little free GPU memory: " + std::to_string(allowed >> 20) +
                          " MiB; close other programs that use the GPU.");
    std::size_t bytes = smallestBytes;
    while (2 * bytes <= std::min(allowed, largestBytes))
        bytes *= 2;
    return bytes;
}

Figure measureTraffic(CudaSession& session, const MeasureSettings& settings, double bytes, const char* method,
                      const std::function<void()>& enqueue)
{
    SamplingLimits limits;
    limits.mostSeconds = settings.thorough ? 1.0 : 0.1;
    limits.fewestSamples = 15;
    constexpr int warmUps = 5; // load the kernel, fill the address caches
    for (int i = 0; i < warmUps; ++i)
        (void)session.secondsOnGpu(enqueue);
    const Sampling sampling = sample(limits, settings, [&] { return bytes / session.secondsOnGpu(enqueue); });
    check(cudaGetLastError(), "measuring memory bandwidth");
    return figureFrom(sampling, "B/s",
                      method + std::string(" over buffers of ") +
                          std::to_string(static_cast<long long>(bytes) >> 20) +
                          " MiB of traffic, 16-byte accesses, random data.");
}

[[noreturn]] void failVerification()
{
    throw Error("GPU memory does not hold what was written to it: this GPU or its driver is faulty.");
}

} // namespace

Figure measureMemoryRead(GpuSession& abstract, const MeasureSettings& settings)
{
    CudaSession& session = currentSession(abstract);
    const Buffer buffer(bufferBytes(session, 1));
    buffer.fill(session);
    const DeviceArray<unsigned int> sum(1);
    const int blocks = readBlocksPerMultiprocessor * session.properties().multiProcessorCount;
    const auto enqueue = [&] {
        readKernel<<<blocks, threads, 0, session.stream()>>>(buffer.get(), buffer.elements(), sum.get());
    };
    const Figure figure =
        measureTraffic(session, settings, static_cast<double>(buffer.bytes()), "Read", enqueue);

    check(cudaMemsetAsync(sum.get(), 0, sizeof(unsigned int), session.stream()), "clearing the sum");
    (void)session.secondsOnGpu(enqueue);
    unsigned int found = 0;
    check(cudaMemcpy(&found, sum.get(), sizeof found, cudaMemcpyDeviceToHost), "reading the sum");
    std::vector<std::uint32_t> pattern(Buffer::patternBytes / sizeof(std::uint32_t));
    check(cudaMemcpy(pattern.data(), buffer.get(), Buffer::patternBytes, cudaMemcpyDeviceToHost),
          "reading the pattern");
    std::uint32_t expected = 0;
    for (const std::uint32_t word : pattern)
        expected += word;
    expected *= static_cast<std::uint32_t>(buffer.bytes() / Buffer::patternBytes);
    if (found != expected)
        failVerification();
    return figure;
}

Figure measureMemoryWrite(GpuSession& abstract, const MeasureSettings& settings)
{
    CudaSession& session = currentSession(abstract);
    const Buffer buffer(bufferBytes(session, 1));
    constexpr unsigned int seed = 0x5EED;
    const auto blocks = static_cast<unsigned int>(buffer.elements() / tile);
    const Figure figure =
        measureTraffic(session, settings, static_cast<double>(buffer.bytes()), "Written",
                       [&] { writeKernel<<<blocks, threads, 0, session.stream()>>>(buffer.get(), seed); });
    for (const std::size_t i : {std::size_t{0}, buffer.elements() / 3, buffer.elements() - 1}) {
        uint4 found{};
        check(cudaMemcpy(&found, buffer.get() + i, sizeof found, cudaMemcpyDeviceToHost),
              "reading what was written");
        const auto low = static_cast<unsigned int>(i);
        if (found.x != (low ^ seed) || found.y != low + seed || found.z != low || found.w != seed)
            failVerification();
    }
    return figure;
}

Figure measureMemoryCopy(GpuSession& abstract, const MeasureSettings& settings)
{
    CudaSession& session = currentSession(abstract);
    const Buffer from(bufferBytes(session, 2));
    const Buffer to(from.bytes());
    from.fill(session);
    const Figure figure = measureTraffic(
        session, settings, 2.0 * static_cast<double>(from.bytes()), "Read and written by cudaMemcpy", [&] {
            check(cudaMemcpyAsync(to.get(), from.get(), from.bytes(), cudaMemcpyDeviceToDevice,
                                  session.stream()),
                  "copying GPU memory");
        });
    std::vector<char> found(Buffer::patternBytes);
    std::vector<char> expected(Buffer::patternBytes);
    check(cudaMemcpy(expected.data(), from.get(), expected.size(), cudaMemcpyDeviceToHost),
          "reading the source");
    check(cudaMemcpy(found.data(), reinterpret_cast<char*>(to.get()) + to.bytes() - found.size(),
                     found.size(), cudaMemcpyDeviceToHost),
          "reading the copy");
    if (found != expected)
        failVerification();
    return figure;
}

Figure measureMemoryTriad(GpuSession& abstract, const MeasureSettings& settings)
{
    CudaSession& session = currentSession(abstract);
    const Buffer a(bufferBytes(session, 3));
    const Buffer b(a.bytes());
    const Buffer c(a.bytes());
    a.fill(session);
    b.fill(session);
    const auto blocks = static_cast<unsigned int>(a.elements() / (tile / 2));
    const Figure figure = measureTraffic(session, settings, 3.0 * static_cast<double>(a.bytes()),
                                         "Read twice, written once (triad)", [&] {
                                             triadKernel<<<blocks, threads, 0, session.stream()>>>(
                                                 a.floats(), b.floats(), c.floats(), triadFactor);
                                         });
    for (const std::size_t i : {std::size_t{0}, c.elements() / 3, c.elements() - 1}) {
        float4 x{};
        float4 found{};
        check(cudaMemcpy(&x, a.floats() + i, sizeof x, cudaMemcpyDeviceToHost), "reading the operand");
        check(cudaMemcpy(&found, c.floats() + i, sizeof found, cudaMemcpyDeviceToHost), "reading the triad");
        if (found.x != std::fma(triadFactor, x.x, x.x) || found.w != std::fma(triadFactor, x.w, x.w))
            failVerification();
    }
    return figure;
}

} // namespace gpuspeedup
