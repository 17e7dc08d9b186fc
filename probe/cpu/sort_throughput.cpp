// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/team_sort.h"
#include "probe/cpu/team_vector.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

namespace gpuspeedup {
namespace {

/// Keys in a random order, again for each time.
class Keys
{
public:
    Keys(std::size_t count, ThreadTeam& team)
        : team_(team),
          keys_(teamVector<std::uint32_t>(team, count)),
          space_(teamVector<std::uint32_t>(team, count))
    {}

    [[nodiscard]] double run(int times)
    {
        double seconds = 0;
        for (int time = 0; time < times; ++time) {
            shuffle();
            const double begin = steadySeconds();
            sortOnTeam(keys_, space_, team_);
            seconds += steadySeconds() - begin;
        }
        return seconds;
    }

    /// Sorted, and the same keys: their sum and that of their hashes are.
    void verify() const
    {
        std::uint64_t difference = 0;
        std::uint64_t differenceOfHashes = 0;
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            const std::uint32_t key = hashedBits(static_cast<std::uint32_t>(i));
            difference += std::uint64_t{keys_[i]} - key;
            differenceOfHashes += std::uint64_t{hashedBits(keys_[i])} - hashedBits(key);
        }
        if (difference != 0 || differenceOfHashes != 0 || !std::is_sorted(keys_.begin(), keys_.end()))
            throw Error("What was sorted is wrong; the processor or the memory of this machine is faulty.");
    }

private:
    void shuffle()
    {
        team_.run(team_.size(), [&](std::size_t member) {
            const std::size_t end = (member + 1) * keys_.size() / team_.size();
            for (std::size_t i = member * keys_.size() / team_.size(); i < end; ++i)
                keys_[i] = hashedBits(static_cast<std::uint32_t>(i));
        });
    }

    ThreadTeam& team_;
    std::vector<std::uint32_t> keys_;
    std::vector<std::uint32_t> space_;
};

} // namespace

Figure measureSortThroughput(CpuSession& session, const MeasureSettings& settings)
{
    constexpr double keyBytes = sizeof(std::uint32_t);
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "keys";
    sweep.method = "32-bit keys in random order by std::sort of a part on each of the threads and merges, " +
                   threadsText(session) + ", bytes of keys";
    sweep.sizes = geometricSizes(1 << 10, 4, std::min(67108864.0, allowedBytes(session) / 2 / keyBytes));
    sweep.prepare = [&](double count) {
        const auto keys = std::make_shared<Keys>(static_cast<std::size_t>(count), session.team());
        return PreparedTask{.work = keyBytes * count,
                            .run = [keys](int times) { return keys->run(times); },
                            .verify = [keys] { keys->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
