// SPDX-License-Identifier: GPL-3.0-or-later
//
// Copies between host and GPU: the time over sizes, by direction and kind of host
// buffer. Large pinned copies wait behind a gate kernel until all is enqueued, and
// are timed by events; the rest by the host's clock including the synchronisation
// (a gate would deadlock a pageable copy, which returns only after staging).
#include "probe/copy_fit.h"
#include "probe/cuda/copy_gate.h"
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/host_buffer.h"
#include "probe/cuda/session.h"
#include "probe/near_device.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr std::size_t kib = 1024;
constexpr std::size_t mib = 1024 * kib;
constexpr std::size_t gateFrom = mib;
constexpr double longCopySeconds = 0.01; ///< in a quick run such a copy is measured three times only
constexpr std::size_t fewestLongSamples = 3;
constexpr int backToBack = 4;

__global__ void emptyKernel() {}

std::vector<std::size_t> sizesFor(const MeasureSettings& settings, HostBuffer buffer)
{
    if (!settings.thorough && buffer == HostBuffer::pinned)
        return {4 * kib, 64 * kib, mib, 4 * mib, 16 * mib, 64 * mib};
    if (!settings.thorough && buffer == HostBuffer::pageable)
        return {4 * kib, 64 * kib, mib, 8 * mib, 32 * mib, 64 * mib};
    if (!settings.thorough)
        return {4 * kib, 256 * kib, 2 * mib, 16 * mib, 64 * mib};
    std::vector<std::size_t> sizes;
    for (std::size_t size = 4 * kib; size <= 256 * mib; size *= 2)
        sizes.push_back(size);
    return sizes;
}

/// One copy; the host's memory is pinned, reused or fresh.
struct Copy
{
    CudaSession& session;
    Direction direction;
    unsigned char* device;

    void enqueue(unsigned char* host, std::size_t bytes) const
    {
        const bool in = direction == Direction::hostToDevice;
        check(in ? cudaMemcpyAsync(device, host, bytes, cudaMemcpyHostToDevice, session.stream())
                 : cudaMemcpyAsync(host, device, bytes, cudaMemcpyDeviceToHost, session.stream()),
              "copying between host and GPU");
    }

    [[nodiscard]] double secondsOnHost(unsigned char* host, std::size_t bytes) const
    {
        const double begin = steadySeconds();
        enqueue(host, bytes);
        session.synchronize("copying between host and GPU");
        return steadySeconds() - begin;
    }
};

double secondsOfFresh(const Copy& copy, std::size_t bytes, const std::vector<unsigned char>& pattern)
{
    const MappedBuffer fresh(bytes);
    if (copy.direction == Direction::hostToDevice) // filled by its owner; a result's buffer is not
        for (std::size_t done = 0; done < bytes; done += pattern.size())
            std::memcpy(fresh.get() + done, pattern.data(), std::min(pattern.size(), bytes - done));
    return copy.secondsOnHost(fresh.get(), bytes);
}

void verifyCopy(const Copy& copy, unsigned char* host, std::size_t bytes,
                const std::vector<unsigned char>& pattern)
{
    std::memcpy(host, pattern.data(), std::min(bytes, pattern.size()));
    const Copy in{copy.session, Direction::hostToDevice, copy.device};
    const Copy out{copy.session, Direction::deviceToHost, copy.device};
    (void)in.secondsOnHost(host, bytes);
    std::memset(host, 0, std::min(bytes, pattern.size()));
    (void)out.secondsOnHost(host, bytes);
    if (std::memcmp(host, pattern.data(), std::min(bytes, pattern.size())) != 0)
        throw Error("Data came back changed from the GPU: the link or the driver is faulty.");
}

SamplingLimits limitsFor(const MeasureSettings& settings, double seconds)
{
    SamplingLimits limits;
    limits.mostSeconds = settings.thorough ? 1.0 : 0.02;
    if (!settings.thorough && seconds > longCopySeconds)
        limits.fewestSamples = fewestLongSamples;
    else if (!settings.thorough)
        limits.mostSeconds = std::max(limits.mostSeconds, 9.5 * seconds);
    return limits;
}

/// Rates in B/s of copies whose times in s were sampled.
Sampling ratesOf(Sampling times, double bytes)
{
    for (double& sample : times.samples)
        sample = bytes / sample;
    return times;
}

/// A copy's figure: the rate at the largest size that was reached, as `times` give it,
/// with the whole curve and its fit.
Figure figureOf(std::vector<CopyTime> curve, const Sampling& times, const CudaSession& session,
                const std::string& method)
{
    const double bytes = curve.back().bytes;
    Figure figure = figureFrom(ratesOf(times, bytes), "B/s",
                               method + " The rate is that of " +
                                   std::to_string(static_cast<std::size_t>(bytes) / mib) + " MiB.");
    if (times.samples.size() < SamplingLimits{}.fewestSamples) {
        figure.status = FigureStatus::warning;
        figure.reason = "Few samples of the largest copies; a thorough run takes more.";
    }
    if (const auto link = session.record().link)
        figure.expected = link->payloadLimit;
    figure.fit = fitCopyTimes(curve);
    figure.curve = std::move(curve);
    return figure;
}

/// The rate of the link itself: copies back to back, so that starting and ending them
/// weighs little. The curve keeps the time of a single copy.
void setBackToBackRate(Figure& figure, const MeasureSettings& settings, std::size_t bytes,
                       const std::function<double()>& secondsOfSeveral)
{
    SamplingLimits limits;
    limits.mostSeconds = settings.thorough ? 1.0 : 0.1;
    const Sampling times = sample(limits, settings, secondsOfSeveral);
    if (times.samples.empty())
        return;
    const Figure rate =
        figureFrom(ratesOf(times, static_cast<double>(backToBack) * static_cast<double>(bytes)), figure.unit,
                   figure.method);
    figure.value = rate.value;
    figure.status = rate.status;
    figure.reason = rate.reason;
    figure.method += " The rate is that of " + std::to_string(backToBack) + " such copies back to back.";
}

void markCutShort(Figure& figure)
{
    figure.status = FigureStatus::warning;
    figure.reason = "Cut short: the larger copies were not measured.";
}

void judgeAgainstLink(Figure& figure)
{
    constexpr double impossibleAbove = 1.01;
    if (figure.expected && figure.value && figure.value->median > impossibleAbove * *figure.expected) {
        figure.status = FigureStatus::invalid;
        figure.reason = "Faster than the link can be: the measurement is wrong.";
    }
}

const char* methodOf(HostBuffer buffer)
{
    switch (buffer) {
    case HostBuffer::pinned:
        return "Pinned host memory; copies of 1 MiB and more timed by events behind a gate, smaller ones by "
               "the host.";
    case HostBuffer::pageable:
        return "Pageable host memory used before; timed by the host including the synchronisation.";
    case HostBuffer::fresh:
        return "Host memory mapped anew for each copy (a result's pages are touched first by the copy "
               "itself); timed by "
               "the host including the synchronisation.";
    }
    return "";
}

} // namespace

Figure measureCopy(GpuSession& abstract, const MeasureSettings& settings, Direction direction,
                   HostBuffer buffer)
{
    CudaSession& session = currentSession(abstract);
    const NodeAffinity nearGpu(session.record().pciBusId);
    const std::vector<std::size_t> sizes = sizesFor(settings, buffer);
    const DeviceArray<unsigned char> device(sizes.back());
    const std::vector<unsigned char> pattern = randomBytes(mib);
    const Copy copy{session, direction, device.get()};
    const FilledHostBuffer host(buffer == HostBuffer::pinned,
                                buffer == HostBuffer::fresh ? mib : sizes.back(), pattern);
    verifyCopy(copy, host.get(), mib, pattern);
    const CopyGate gate;

    std::vector<CopyTime> curve;
    Sampling ofLargest;
    for (const std::size_t bytes : sizes) {
        const auto once = [&] {
            if (buffer == HostBuffer::fresh)
                return secondsOfFresh(copy, bytes, pattern);
            if (buffer == HostBuffer::pinned && bytes >= gateFrom)
                return gate.secondsBehind(session, [&] { copy.enqueue(host.get(), bytes); });
            return copy.secondsOnHost(host.get(), bytes);
        };
        const double begin = steadySeconds();
        (void)once();
        // What a sample costs in all: mapping and filling fresh memory takes longer than its copy.
        const Sampling sampling = sample(limitsFor(settings, steadySeconds() - begin), settings, once);
        if (sampling.samples.empty())
            break; // cancelled
        curve.push_back({static_cast<double>(bytes), spreadOf(sampling.samples)});
        ofLargest = sampling;
    }
    if (curve.empty())
        throw Error("Cancelled before the first copy was measured.");
    const bool cutShort = curve.size() < sizes.size();
    Figure figure = figureOf(std::move(curve), ofLargest, session, methodOf(buffer));
    if (cutShort)
        markCutShort(figure);
    else if (buffer == HostBuffer::pinned)
        setBackToBackRate(figure, settings, sizes.back(), [&] {
            return gate.secondsBehind(session, [&] {
                for (int i = 0; i < backToBack; ++i)
                    copy.enqueue(host.get(), sizes.back());
            });
        });
    judgeAgainstLink(figure);
    return figure;
}

Figure measureFurtherCopy(GpuSession& abstract, const MeasureSettings& settings, Direction way,
                          HostBuffer buffer)
{
    constexpr std::size_t bytes = 4 * kib;
    constexpr int furtherCopies = 8;
    CudaSession& session = currentSession(abstract);
    const NodeAffinity nearGpu(session.record().pciBusId);
    const DeviceArray<unsigned char> device(bytes * (1 + furtherCopies));
    const FilledHostBuffer host(buffer == HostBuffer::pinned, bytes * (1 + furtherCopies),
                                randomBytes(bytes));
    const auto seconds = [&](int copies) {
        const double begin = steadySeconds();
        for (int i = 0; i < copies; ++i)
            Copy{session, way, device.get() + i * bytes}.enqueue(host.get() + i * bytes, bytes);
        session.synchronize("copying between host and GPU");
        return steadySeconds() - begin;
    };
    for (int i = 0; i < 10; ++i)
        (void)seconds(1 + furtherCopies);
    SamplingLimits limits;
    limits.mostSeconds = settings.thorough ? 0.1 : 0.01;
    limits.relativeUncertainty = 0.03;
    limits.mostDrift = 0.1;
    const auto slope = [&] {
        const double one = seconds(1);
        return (seconds(1 + furtherCopies) - one) / furtherCopies;
    };
    const Sampling sampling = sample(limits, settings, [&] { return firstAboveZero(slope); });
    return figureFrom(sampling, "s",
                      "Copies of 4 KiB in a row on one stream, the slope from 1 to " +
                          std::to_string(1 + furtherCopies) + ", the last one waited for.");
}

Figure measureRoundTrip(GpuSession& abstract, const MeasureSettings& settings)
{
    constexpr std::size_t bytes = 4 * kib;
    CudaSession& session = currentSession(abstract);
    const NodeAffinity nearGpu(session.record().pciBusId);
    const DeviceArray<unsigned char> device(bytes);
    const FilledHostBuffer host(false, 2 * bytes, randomBytes(bytes));
    const Copy in{session, Direction::hostToDevice, device.get()};
    const Copy out{session, Direction::deviceToHost, device.get()};
    const auto seconds = [&] {
        const double begin = steadySeconds();
        in.enqueue(host.get(), bytes);
        emptyKernel<<<1, 1, 0, session.stream()>>>();
        out.enqueue(host.get() + bytes, bytes);
        session.synchronize("a round trip");
        return steadySeconds() - begin;
    };
    for (int i = 0; i < 100; ++i)
        (void)seconds();
    check(cudaGetLastError(), "launching an empty kernel");
    SamplingLimits limits;
    limits.mostSeconds = settings.thorough ? 0.1 : 0.02;
    limits.fewestSamples = 200;
    limits.mostDrift = 0.1;
    return figureFrom(
        sample(limits, settings, seconds), "s",
        "A pageable copy of 4 KiB in, an empty kernel, a copy of 4 KiB out, without a wait between.");
}

Figure measureBidirectionalCopy(GpuSession& abstract, const MeasureSettings& settings)
{
    CudaSession& session = currentSession(abstract);
    const NodeAffinity nearGpu(session.record().pciBusId);
    const std::size_t bytes = settings.thorough ? 256 * mib : 64 * mib;
    const DeviceArray<unsigned char> in(bytes);
    const DeviceArray<unsigned char> out(bytes);
    const std::vector<unsigned char> pattern = randomBytes(mib);
    const FilledHostBuffer from(true, bytes, pattern);
    const FilledHostBuffer to(true, bytes, pattern);
    const Stream other;
    const Event fork;
    const Event joined;
    const CopyGate gate;
    const auto once = [&] {
        return gate.secondsBehind(session, [&] {
            check(cudaEventRecord(fork.get(), session.stream()), "recording an event");
            check(cudaStreamWaitEvent(other.get(), fork.get(), 0), "joining two streams");
            check(cudaMemcpyAsync(in.get(), from.get(), bytes, cudaMemcpyHostToDevice, session.stream()),
                  "copying");
            check(cudaMemcpyAsync(to.get(), out.get(), bytes, cudaMemcpyDeviceToHost, other.get()),
                  "copying");
            check(cudaEventRecord(joined.get(), other.get()), "recording an event");
            check(cudaStreamWaitEvent(session.stream(), joined.get(), 0), "joining two streams");
        });
    };
    const Sampling sampling = sample(limitsFor(settings, once()), settings,
                                     [&] { return 2.0 * static_cast<double>(bytes) / once(); });
    Figure figure = figureFrom(sampling, "B/s",
                               "Pinned copies of " + std::to_string(bytes / mib) +
                                   " MiB in both directions at once on two streams; both are counted.");
    if (const auto link = session.record().link)
        figure.expected = 2 * link->payloadLimit;
    judgeAgainstLink(figure);
    return figure;
}

} // namespace gpuspeedup
