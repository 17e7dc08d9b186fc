// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/session.h"

#include "model/machine/pcie.h"
#include "probe/cuda/gpu_clock.h"
#include "probe/cuda/nvml.h"
#include "probe/gpu_presence.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <thread>

namespace gpuspeedup {
namespace {

constexpr double warmUpSeconds = 0.4;   // at most
constexpr double settledWithin = 0.005; // of the clock, from burst to burst
constexpr int warmUpThreads = 256;
constexpr int warmUpIterations = 40'000; // about a millisecond
constexpr int busyPercent = 5;
constexpr double utilisationMemory = 1.0; // seconds
constexpr double shareOfFreeMemory = 0.4;

/// Keeps every multiprocessor busy with multiply-adds and marks the clock.
__global__ void __launch_bounds__(warmUpThreads) warmUpKernel(float* sink, int iterations, ClockMarks marks)
{
    if (threadIdx.x == 0)
        markBegin(marks);
    float x = 0.1F + 1e-3F * static_cast<float>(threadIdx.x);
    float y = 0.2F + 1e-3F * static_cast<float>(threadIdx.x);
    for (int i = 0; i < iterations; ++i) {
        x = fmaf(x, x, -1.9F);
        y = fmaf(y, y, -1.85F);
    }
    if (x + y == 12345.0F) // never: keeps the loop
        *sink = x;
    __syncthreads();
    if (threadIdx.x == 0)
        markEnd(marks);
}

/// Kepler to Volta: nvcc 13 builds nothing for them.
void refuseTooOld(const cudaDeviceProp& properties)
{
    constexpr int oldest = 75;
    if (10 * properties.major + properties.minor < oldest)
        throw Error("This GPU is too old to be measured by this build (compute capability " +
                    std::to_string(properties.major) + "." + std::to_string(properties.minor) +
                    ", 7.5 is needed); use figures of the catalogue or type them.");
}

std::string busIdOf(int index)
{
    std::array<char, 32> text{};
    check(cudaDeviceGetPCIBusId(text.data(), static_cast<int>(text.size()), index),
          "asking for the PCI bus id");
    return text.data();
}

} // namespace

GpuRecord describeGpu(int index)
{
    cudaDeviceProp properties{};
    check(cudaGetDeviceProperties(&properties, index), "asking for the GPU's properties");
    GpuRecord record;
    record.index = index;
    record.name = properties.name;
    record.pciBusId = busIdOf(index);
    record.computeCapability = std::to_string(properties.major) + "." + std::to_string(properties.minor);
    record.multiprocessors = properties.multiProcessorCount;
    record.memoryBytes = static_cast<double>(properties.totalGlobalMem);
    record.l2Bytes = static_cast<double>(properties.l2CacheSize);
    return record;
}

CudaSession::CudaSession(int index, const MeasureSettings& settings)
{
    check(cudaGetDeviceProperties(&properties_, index), "asking for the GPU's properties");
    refuseTooOld(properties_);
    const double begin = steadySeconds();
    check(cudaSetDevice(index), "selecting the GPU");
    check(cudaFree(nullptr), "creating a context on the GPU"); // forces it
    contextSeconds_ = steadySeconds() - begin;

    limits_ = architectureLimits(properties_.major, properties_.minor);
    record_ = describeGpu(index);
    nvml_ = std::make_unique<Nvml>(record_.pciBusId);
    describe();
    stream_ = std::make_unique<Stream>();
    begin_ = std::make_unique<Event>();
    end_ = std::make_unique<Event>();
    clock_ = std::make_unique<GpuClock>();
    warmUp(settings);
}

CudaSession::~CudaSession() = default;

void CudaSession::describe()
{
    record_.maximumClockHz = nvml_->maximumClockHz();
    record_.driverVersion = nvml_->driverVersion().value_or("");
    if (isOnBattery())
        addNote("Measured on battery, which lowers the clocks; plug the machine in and measure again.");
    const int others = nvml_->otherProcesses().value_or(0);
    if (others > 0)
        addNote("Measured while busy: " + std::to_string(others) +
                " other process(es) use this GPU; measure again when it is free.");
    // The driver's figure is a mean over up to a second, so work that just ended still shows.
    const double begin = steadySeconds();
    int percent = nvml_->utilisationPercent().value_or(0);
    while (percent > busyPercent && steadySeconds() - begin < utilisationMemory) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        percent = nvml_->utilisationPercent().value_or(0);
    }
    if (others == 0 && percent > busyPercent)
        addNote("Measured while busy: the GPU was " + std::to_string(percent) +
                " % utilised before the start; measure again when it is free.");
}

void CudaSession::warmUp(const MeasureSettings& settings)
{
    const DeviceArray<float> sink(1);
    const int blocks =
        properties_.multiProcessorCount * (properties_.maxThreadsPerMultiProcessor / warmUpThreads);
    const double begin = steadySeconds();
    double previous = 0;
    int settled = 0;
    constexpr int settledBursts = 3;
    while (settled < settledBursts && steadySeconds() - begin < warmUpSeconds && !settings.isCancelled()) {
        clock_->reset(stream());
        warmUpKernel<<<blocks, warmUpThreads, 0, stream()>>>(sink.get(), warmUpIterations, clock_->marks());
        check(cudaGetLastError(), "starting the warm-up");
        synchronize("warming up");
        const double hertz = clock_->read().hertz;
        settled = previous > 0 && std::abs(hertz / previous - 1) < settledWithin ? settled + 1 : 0;
        previous = hertz;
    }
    observeClock(previous);
    // Read now: an idle link runs at generation 1 to save power.
    if (const auto link = nvml_->link(); link && !properties_.integrated)
        if (const auto limit = pciePayloadLimit(link->generation, link->lanes))
            record_.link = LinkRecord{link->generation, link->lanes, *limit / bytePerSecond};
}

void CudaSession::use() const
{
    check(cudaSetDevice(record_.index), "selecting the GPU");
}

double CudaSession::secondsOnGpu(const std::function<void()>& enqueue) const
{
    check(cudaEventRecord(begin_->get(), stream()), "recording an event");
    enqueue();
    check(cudaEventRecord(end_->get(), stream()), "recording an event");
    synchronize("running a kernel");
    float milliseconds = 0;
    check(cudaEventElapsedTime(&milliseconds, begin_->get(), end_->get()), "reading the time of a kernel");
    return 1e-3 * static_cast<double>(milliseconds);
}

void CudaSession::upload(void* device, const void* host, std::size_t bytes) const
{
    check(cudaMemcpyAsync(device, host, bytes, cudaMemcpyHostToDevice, stream()), "copying to the GPU");
    synchronize("copying to the GPU");
}

void CudaSession::synchronize(const char* doing) const
{
    check(cudaStreamSynchronize(stream()), doing);
}

double CudaSession::freeBytes() const
{
    use();
    std::size_t free = 0;
    std::size_t total = 0;
    check(cudaMemGetInfo(&free, &total), "asking for free GPU memory");
    return static_cast<double>(free);
}

std::size_t CudaSession::allowedBytes() const
{
    return static_cast<std::size_t>(shareOfFreeMemory * freeBytes());
}

void CudaSession::observeClock(double hertz)
{
    if (hertz > 0)
        record_.clockHz = hertz;
}

void CudaSession::addNote(const std::string& sentence)
{
    if (std::find(record_.notes.begin(), record_.notes.end(), sentence) == record_.notes.end())
        record_.notes.push_back(sentence);
}

CudaSession& currentSession(GpuSession& session)
{
    auto& current = static_cast<CudaSession&>(session);
    current.use();
    return current;
}

std::unique_ptr<GpuSession> openGpu(int index, const MeasureSettings& settings)
{
    return std::make_unique<CudaSession>(index, settings);
}

} // namespace gpuspeedup
