// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/team_vector.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>

namespace gpuspeedup {
namespace {

/// Adds up elements from anywhere in a table: as many as it has, and some ten microseconds' worth at least
/// on each thread.
class Gathering
{
public:
    /// `count` is a power of two.
    Gathering(std::size_t count, ThreadTeam& team)
        : team_(team),
          table_(teamVector<float>(team, count)),
          places_(teamVector<std::uint32_t>(team, std::max(count, leastOnEach * team.size()))),
          sums_(team.size())
    {
        fillHashed<float>(table_, 0, team);
        onParts([this](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                places_[i] = placeOf(i);
        });
    }

    void run()
    {
        onParts([this](std::size_t member, std::size_t begin, std::size_t end) {
            sums_[member] = sumOf(table_.data(), places_.data(), begin, end);
        });
    }

    [[nodiscard]] std::size_t accesses() const { return places_.size(); }

    void verify() const
    {
        // Numbers in [-1, 1) add up to some 0.6·√N, and so does their rounding to 2⁻²⁴ of what was added up.
        constexpr double tolerance = 3e-4;
        double right = 0;
        for (std::size_t i = 0; i < places_.size(); ++i)
            right += static_cast<double>(hashedNumber<float>(placeOf(i)));
        double sum = 0;
        for (const double part : sums_)
            sum += part;
        if (std::abs(sum - right) > tolerance * std::sqrt(static_cast<double>(places_.size())))
            throw Error("What was gathered is wrong; the memory of this machine is faulty.");
    }

private:
    static constexpr std::size_t leastOnEach = 1 << 17;

    /// A sum for each few, as of a row of a sparse matrix: one of all would wait for its own additions.
    [[nodiscard]] static double sumOf(const float* table, const std::uint32_t* places, std::size_t begin,
                                      std::size_t end)
    {
        constexpr std::size_t row = 16;
        double sum = 0;
        while (begin < end) {
            const std::size_t rowEnd = std::min(begin + row, end);
            float ofRow = 0;
            for (; begin < rowEnd; ++begin)
                ofRow += table[places[begin]];
            sum += static_cast<double>(ofRow);
        }
        return sum;
    }

    [[nodiscard]] std::uint32_t placeOf(std::size_t i) const
    {
        return hashedBits(secondOperand + static_cast<std::uint32_t>(i)) &
               static_cast<std::uint32_t>(table_.size() - 1);
    }

    template <class Part> void onParts(const Part& part)
    {
        team_.run(team_.size(), [&](std::size_t member) {
            part(member, member * places_.size() / team_.size(),
                 (member + 1) * places_.size() / team_.size());
        });
    }

    ThreadTeam& team_;
    std::vector<float> table_;
    std::vector<std::uint32_t> places_;
    std::vector<double> sums_;
};

} // namespace

Figure measureGatherThroughput(CpuSession& session, const MeasureSettings& settings)
{
    constexpr double elementBytes = sizeof(float);
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "elements of the table";
    sweep.method =
        "Elements of 4 bytes from random places of a table, as many as it has and 131072 at least on "
        "each thread, added up sixteen by sixteen, " +
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
