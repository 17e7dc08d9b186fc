// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

namespace gpuspeedup {
namespace {

/// Elements from anywhere in a table: as many as it has, and some ten microseconds' worth at least.
class Gathering
{
public:
    /// `count` is a power of two.
    Gathering(std::size_t count, ThreadTeam& team)
        : team_(team),
          table_(count),
          places_(std::max(count, leastOnEach * team.size())),
          gathered_(places_.size())
    {
        fillHashed<float>(table_, 0, team);
        onParts([&](std::size_t i) { places_[i] = placeOf(i); });
    }

    void run()
    {
        onParts([table = table_.data(), places = places_.data(), gathered = gathered_.data()](std::size_t i) {
            gathered[i] = table[places[i]];
        });
    }

    [[nodiscard]] std::size_t accesses() const { return places_.size(); }

    void verify() const
    {
        for (std::size_t i = 0; i < gathered_.size(); i += 1 + gathered_.size() / 1000)
            if (gathered_[i] != hashedNumber<float>(placeOf(i)))
                throw Error("What was gathered is wrong; the memory of this machine is faulty.");
    }

private:
    static constexpr std::size_t leastOnEach = 1 << 15;

    [[nodiscard]] std::uint32_t placeOf(std::size_t i) const
    {
        return hashedBits(secondOperand + static_cast<std::uint32_t>(i)) &
               static_cast<std::uint32_t>(table_.size() - 1);
    }

    template <class Work> void onParts(const Work& work)
    {
        team_.run(team_.size(), [&](std::size_t member) {
            const std::size_t end = (member + 1) * places_.size() / team_.size();
            for (std::size_t i = member * places_.size() / team_.size(); i < end; ++i)
                work(i);
        });
    }

    ThreadTeam& team_;
    std::vector<float> table_;
    std::vector<std::uint32_t> places_;
    std::vector<float> gathered_;
};

} // namespace

Figure measureGatherThroughput(CpuSession& session, const MeasureSettings& settings)
{
    constexpr double elementBytes = sizeof(float);
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "elements of the table";
    sweep.method =
        "Elements of 4 bytes from random places of a table, as many as it has and 32768 at least on "
        "each thread, to one after the other, " +
        threadsText(session) + ", page size as the system has it, bytes of the elements";
    sweep.sizes = geometricSizes(1 << 10, 4, std::min(67108864.0, allowedBytes(session) / 3 / elementBytes));
    sweep.prepare = [&](double count) {
        const auto gathering = std::make_shared<Gathering>(static_cast<std::size_t>(count), session.team());
        return PreparedTask{.work = elementBytes * static_cast<double>(gathering->accesses()),
                            .run = repeated([gathering] { gathering->run(); }),
                            .verify = [gathering] { gathering->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
