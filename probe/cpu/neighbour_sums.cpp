// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/machine/call_operations.h"
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/every_processor.h"
#include "probe/cpu/repeated_calls.h"
#include "probe/size_sweep.h"

#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t edge = 3; ///< of the square around each number
constexpr float weights[edge][edge] = {
    {0.0625F, 0.125F, 0.0625F}, {0.125F, 0.25F, 0.125F}, {0.0625F, 0.125F, 0.0625F}};

/// `rows` rows of `count` numbers, of rows that are two numbers longer and two more.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void sumNeighbours(float* y, const float* x, std::size_t rows, std::size_t count)
{
    const std::size_t width = count + edge - 1;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < count; ++i) {
            float sum = 0;
            for (std::size_t down = 0; down < edge; ++down)
                for (std::size_t right = 0; right < edge; ++right)
                    sum += weights[down][right] * x[(row + down) * width + i + right];
            y[row * count + i] = sum;
        }
}

/// Rows that together with their results stay in the first-level cache of each member.
class NeighbourRows
{
public:
    NeighbourRows(ThreadTeam& team, std::size_t members, std::size_t count)
        : team_(team),
          members_(members),
          count_(count),
          rows_(numbers / (count + edge - 1) - (edge - 1)),
          arrays_(team, members, numbers, 0.5F, 1.5F)
    {
        assert(edge * (count + edge - 1) <= numbers);
    }

    /// Of run(1).
    [[nodiscard]] double flop() const
    {
        return neighbourOperations * static_cast<double>(members_ * passes * rows_ * count_);
    }

    double run(int times)
    {
        return longestOf(team_, members_, passes * static_cast<std::size_t>(times),
                         [this](std::size_t member) {
                             sumNeighbours(arrays_.y(member), arrays_.x(member), rows_, count_);
                         });
    }

    void verify()
    {
        const std::size_t width = count_ + edge - 1;
        constexpr double tolerance = 1e-6;
        for (std::size_t member = 0; member < members_; ++member) {
            const float* const x = arrays_.x(member);
            double right = 0; // of the last number
            for (std::size_t down = 0; down < edge; ++down)
                for (std::size_t along = 0; along < edge; ++along)
                    right += static_cast<double>(weights[down][along]) *
                             static_cast<double>(x[(rows_ - 1 + down) * width + count_ - 1 + along]);
            if (!(std::abs(static_cast<double>(arrays_.y(member)[rows_ * count_ - 1]) - right) < tolerance))
                throw Error("Sums of neighbours are wrong; this processor computes wrongly.");
        }
    }

private:
    static constexpr std::size_t numbers = 3200; ///< of each array: three rows of the longest
    static constexpr std::size_t passes = 8;     ///< of run(1), so that calling is little beside them

    ThreadTeam& team_;
    std::size_t members_;
    std::size_t count_;
    std::size_t rows_;
    CachedArrays<float> arrays_;
};

/// Most rows leave some numbers that fill no vector.
constexpr double beyondVectors = 4;

} // namespace

Figure measureNeighbourSums(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "numbers of a row";
    sweep.method = "Weighted sums of 3 × 3 neighbours in FP32 within the first-level cache, 17 FLOP each, " +
                   threadCountText(members);
    for (const double whole : geometricSizes(8, 2, 1024))
        sweep.sizes.push_back(whole + beyondVectors);
    sweep.mostSeconds = 1;
    sweep.secondsForSize = 0.1;
    sweep.prepare = [&session, members](double count) {
        const auto rows =
            std::make_shared<NeighbourRows>(session.team(), members, static_cast<std::size_t>(count));
        return PreparedTask{.work = rows->flop(),
                            .run = [rows](int times) { return rows->run(times); },
                            .verify = [rows] { rows->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
