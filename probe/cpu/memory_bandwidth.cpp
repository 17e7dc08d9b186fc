// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/memory_bandwidth.h"

#include "model/error.h"
#include "model/value_format.h"
#include "probe/cpu/session.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double mebibyte = 1 << 20;
constexpr double leastBytes = 32 * mebibyte;
constexpr double usualBytes = 256 * mebibyte;
constexpr std::size_t slices = 8;

std::string sizeText(double bytes)
{
    return roundedText(bytes / mebibyte, 3) + " MiB";
}

/// Goes through the slices in turn.
class Traffic
{
public:
    Traffic(CpuSession& session, const MemoryKernel& kernel, std::size_t members, double bytes)
        : team_(session.team()),
          loop_(session.kernels().memory.*kernel.loop),
          kernel_(kernel),
          bytes_(static_cast<std::size_t>(bytes)),
          region_(session.memory(members, bytes_, Pages::huge)),
          results_(members)
    {}

    double run() ///< B/s
    {
        slice_ = (slice_ + 1) % slices;
        const double seconds = team_.run(
            results_.size(), [&](std::size_t member) { results_[member] = loop_(arraysOf(member)); });
        const std::size_t elements = arraysOf(0).count * results_.size();
        return kernel_.bytesPerElement * static_cast<double>(elements) / seconds;
    }

    [[nodiscard]] bool isLastRight()
    {
        std::vector<char> right(results_.size());
        team_.run(right.size(), [&](std::size_t member) {
            right[member] = kernel_.isRight(arraysOf(member), results_[member]);
        });
        return std::all_of(right.begin(), right.end(), [](char ok) { return ok != 0; });
    }

private:
    /// The present slice of the member's part, which is divided into the kernel's arrays.
    [[nodiscard]] MemoryArrays arraysOf(std::size_t member) const
    {
        const std::span<double> part = region_.part(member, results_.size(), bytes_);
        constexpr std::size_t line = 8;
        // Arrays begin at different places in their pages, or loads would wait for
        // stores that look like theirs in the low address bits.
        constexpr std::size_t shift = 17 * line;
        const std::size_t each = part.size() / kernel_.arrays / line * line;
        const std::size_t count = (each - shift) / slices / line * line;
        const auto array = [&](std::size_t number) {
            return number < kernel_.arrays ? &part[number * (each - shift) + slice_ * count] : nullptr;
        };
        return {.a = array(0), .b = array(1), .c = array(2), .count = count};
    }

    ThreadTeam& team_;
    std::uint64_t (*loop_)(const MemoryArrays&);
    const MemoryKernel& kernel_;
    std::size_t bytes_;
    const MemoryRegion& region_;
    std::vector<std::uint64_t> results_; ///< by member
    std::size_t slice_ = 0;
};

} // namespace

double bandwidthBytes(const CpuTopology& topology, bool thorough, std::size_t members)
{
    constexpr double cacheMultiple = 4;
    constexpr double shareOfAvailable = 0.25;
    const double cache = topology.lastLevelCacheBytes.value_or(0);
    double bytes = std::max(usualBytes, cacheMultiple * cache);
    if (members == 1 && !thorough)
        bytes = usualBytes;
    return std::min(bytes, shareOfAvailable * topology.availableBytes.value_or(4 * leastBytes));
}

Figure measureBandwidth(CpuSession& session, const MeasureSettings& settings, const MemoryKernel& kernel,
                        std::size_t members)
{
    const double bytes = bandwidthBytes(session.topology(), settings.thorough, members);
    if (bytes < leastBytes)
        throw Unsupported("Less than 128 MiB of memory is available; close other programs.");
    Traffic traffic(session, kernel, members, bytes);
    for (std::size_t slice = 0; slice < slices;
         ++slice) // each page is in the translation tables, each cache is full
        traffic.run();
    const Sampling sampling = sample(limitsFor(settings, 0.06, 1), settings, [&] { return traffic.run(); });

    Figure figure = figureFrom(sampling, "B/s",
                               std::string(session.kernels().instructionSet) + " " + kernel.method +
                                   "; buffers of " + sizeText(bytes) + " in all, " + std::to_string(members) +
                                   (members == 1 ? " thread" : " threads"));
    if (figure.value && !traffic.isLastRight())
        throw Error("What was read or written is wrong; the memory of this machine is faulty.");
    const double cache = session.topology().lastLevelCacheBytes.value_or(0);
    if (figure.value && bytes < 2 * cache)
        figure.reason += (figure.reason.empty() ? "" : "; ") +
                         std::string("may hold hits in the last-level cache, which has ") + sizeText(cache);
    return figure;
}

Figure measureFreshMemory(CpuSession& session, const MeasureSettings& settings)
{
    const double wanted = settings.thorough ? usualBytes : leastBytes;
    if (wanted > session.topology().availableBytes.value_or(wanted) / 4)
        throw Unsupported("Less than " + sizeText(4 * wanted) +
                          " of memory is available; close other programs.");
    const auto bytes = static_cast<std::size_t>(wanted);
    const auto writeFresh = [&] {
        const double begin = steadySeconds();
        const MappedMemory fresh(bytes);
        writeOrdinary({static_cast<double*>(fresh.data()), bytes / sizeof(double)});
        return wanted / (steadySeconds() - begin);
    };
    const Sampling sampling = sample(limitsFor(settings, 0.08, 2), settings, writeFresh);
    return figureFrom(sampling, "B/s",
                      "first stores to " + sizeText(wanted) +
                          " just mapped, the time of mapping counted, unmapping not; one thread, page size "
                          "as the system has it");
}

} // namespace gpuspeedup
