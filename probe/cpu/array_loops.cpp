// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/array_places.h"
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/every_processor.h"
#include "probe/cpu/memory_bandwidth.h"
#include "probe/cpu/repeated_calls.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

GPUSPEEDUP_FOR_EVERY_PROCESSOR
double sumOf(const double* a, std::size_t count)
{
    constexpr std::size_t lanes = 32;
    double partial[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += a[i + lane];
    for (; i < count; ++i)
        partial[0] += a[i];
    return std::accumulate(partial, partial + lanes, 0.0);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void add(double* c, const double* a, const double* b, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        c[i] = a[i] + b[i];
}

/// Arrays of a loop that runs again and again, each member on its part of the session's memory. They begin 16
/// bytes into a cache line, as CachedArrays do.
class RepeatedArrays
{
public:
    RepeatedArrays(CpuSession& session, ArrayLoop loop, std::size_t members, double bytes)
        : team_(session.team()),
          loop_(loop),
          bytes_(static_cast<std::size_t>(bytes)),
          region_(session.memory(members, bytes_, Pages::usual)),
          passes_(passesOver(bytes / static_cast<double>(members))),
          sums_(members)
    {}

    /// Bytes loaded and stored by run(1).
    [[nodiscard]] double traffic() const
    {
        const Arrays arrays = arraysOf(0);
        const double each = loop_ == ArrayLoop::read ? 1 : 3;
        return each * sizeof(double) * static_cast<double>(arrays.count * sums_.size() * passes_);
    }

    double run(int times)
    {
        const std::size_t passes = passes_ * static_cast<std::size_t>(times);
        return longestOf(team_, sums_.size(), passes, [this](std::size_t member) {
            const Arrays arrays = arraysOf(member);
            if (loop_ == ArrayLoop::read)
                sums_[member] = sumOf(arrays.a, arrays.count);
            else
                add(arrays.c, arrays.a, arrays.b, arrays.count);
        });
    }

    void verify() const
    {
        constexpr double tolerance = 1e-9;
        const Arrays arrays = arraysOf(sums_.size() - 1);
        bool isRight = true;
        if (loop_ == ArrayLoop::read) {
            const double sum = std::reduce(arrays.a, arrays.a + arrays.count, 0.0);
            isRight = std::abs(sums_.back() - sum) <= tolerance * std::abs(sum);
        }
        for (std::size_t i = 0; i < arrays.count && loop_ == ArrayLoop::update; i += 1 + arrays.count / 1000)
            isRight = isRight && arrays.c[i] == arrays.a[i] + arrays.b[i];
        if (!isRight)
            throw Error("What was read or written is wrong; the memory of this machine is faulty.");
    }

private:
    struct Arrays
    {
        const double* a;
        const double* b;
        double* c;
        std::size_t count;
    };

    [[nodiscard]] Arrays arraysOf(std::size_t member) const
    {
        const std::span<double> whole = region_.part(member, sums_.size(), bytes_);
        const std::span<double> part = whole.subspan(std::min(whole.size(), intoLine<double>));
        if (loop_ == ArrayLoop::read)
            return {part.data(), nullptr, nullptr, part.size()};
        const std::size_t each = distanceOfThree(part.size());
        return {part.data(), &part[each], &part[2 * each], each};
    }

    ThreadTeam& team_;
    ArrayLoop loop_;
    std::size_t bytes_;
    const MemoryRegion& region_;
    std::size_t passes_; ///< for run(1)
    std::vector<double> sums_;
};

/// From the least that three arrays apart in their pages take, well within each member's first-level cache,
/// to what fits no cache. Smaller ones are predicted as the least, which is too long for them.
std::vector<double> workingSets(CpuSession& session, bool thorough, std::size_t members)
{
    constexpr double kibibyte = 1024;
    const double most =
        std::min(allowedBytes(session), bandwidthBytes(session.topology(), thorough, members));
    return geometricSizes(4 * kibibyte * static_cast<double>(members), thorough ? 2 : 8, most);
}

} // namespace

Figure measureArrayLoop(CpuSession& session, const MeasureSettings& settings, ArrayLoop loop,
                        std::size_t members)
{
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "bytes of all arrays";
    sweep.method =
        std::string(loop == ArrayLoop::read ? "The sum of an array" : "c = a + b with ordinary stores") +
        " in FP64, again and again, bytes loaded and stored, " + threadCountText(members) +
        " without what starting them takes, page size as the system has it";
    sweep.sizes = workingSets(session, settings.thorough, members);
    if (!sweep.sizes.empty())
        (void)session.memory(members, static_cast<std::size_t>(sweep.sizes.back()),
                             Pages::usual); // once, not for each size
    sweep.mostSeconds = settings.thorough ? 2 : 0.12;
    sweep.secondsForSize = settings.thorough ? 0.15 : 0.002;
    if (!settings.thorough)
        sweep.fewestSamples = 5;
    sweep.prepare = [&session, loop, members](double bytes) {
        const auto arrays = std::make_shared<RepeatedArrays>(session, loop, members, bytes);
        return PreparedTask{.work = arrays->traffic(),
                            .run = [arrays](int times) { return arrays->run(times); },
                            .verify = [arrays] { arrays->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
