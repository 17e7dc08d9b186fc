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

// Both go through `rows` rows of `count` numbers, of rows that are two numbers longer and two more.

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

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void halveAndAddRows(float* y, const float* x, std::size_t rows, std::size_t count)
{
    const std::size_t width = count + edge - 1;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < count; ++i)
            y[row * count + i] = 0.5F * y[row * count + i] + x[row * width + i];
}

/// What the loop leaves where it has run often, at the last number of the last row, whose neighbours begin at
/// `x`.
double rightOf(RowLoop loop, const float* x, std::size_t width)
{
    if (loop == RowLoop::update) // y = y/2 + x
        return 2 * static_cast<double>(x[0]);
    double sum = 0;
    for (std::size_t down = 0; down < edge; ++down)
        for (std::size_t right = 0; right < edge; ++right)
            sum += static_cast<double>(weights[down][right]) * static_cast<double>(x[down * width + right]);
    return sum;
}

/// Rows that together with their results stay in the first-level cache of each member.
class CachedRows
{
public:
    CachedRows(ThreadTeam& team, std::size_t members, RowLoop loop, std::size_t count)
        : team_(team),
          members_(members),
          loop_(loop),
          count_(count),
          rows_(numbers / (count + edge - 1) - (edge - 1)),
          arrays_(team, members, numbers, 0.5F, 1.5F)
    {
        assert(edge * (count + edge - 1) <= numbers);
    }

    /// Of run(1).
    [[nodiscard]] double flop() const
    {
        const double each = loop_ == RowLoop::neighbours ? neighbourOperations : updateOperations;
        return each * static_cast<double>(members_ * passes * rows_ * count_);
    }

    double run(int times)
    {
        return longestOf(team_, members_, passes * static_cast<std::size_t>(times),
                         [this](std::size_t member) { goThrough(member); });
    }

    void verify()
    {
        constexpr double tolerance = 1e-5;
        constexpr int stepsToLimit = 64; // a member may have been held up and done few
        const std::size_t width = count_ + edge - 1;
        for (std::size_t member = 0; member < members_; ++member) {
            for (int step = 0; step < stepsToLimit; ++step)
                goThrough(member);
            const double right = rightOf(loop_, arrays_.x(member) + (rows_ - 1) * width + count_ - 1, width);
            if (!(std::abs(static_cast<double>(arrays_.y(member)[rows_ * count_ - 1]) - right) < tolerance))
                throw Error("Sums of rows are wrong; this processor computes wrongly.");
        }
    }

private:
    void goThrough(std::size_t member)
    {
        const auto run = loop_ == RowLoop::neighbours ? sumNeighbours : halveAndAddRows;
        run(arrays_.y(member), arrays_.x(member), rows_, count_);
    }

    static constexpr std::size_t numbers = 3200; ///< of each array: three rows of the longest
    static constexpr std::size_t passes = 8;     ///< of run(1), so that calling is little beside them

    ThreadTeam& team_;
    std::size_t members_;
    RowLoop loop_;
    std::size_t count_;
    std::size_t rows_;
    CachedArrays<float> arrays_;
};

/// Most rows leave some numbers that fill no vector.
constexpr double beyondVectors = 4;

} // namespace

Figure measureRowLoop(CpuSession& session, const MeasureSettings& settings, RowLoop loop, std::size_t members)
{
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "numbers of a row";
    sweep.method =
        (loop == RowLoop::neighbours
             ? "Weighted sums of 3 × 3 neighbours in FP32 within the first-level cache, 17 FLOP each, "
             : "y = y/2 + x in rows in FP32 within the first-level cache, two FLOP each, ") +
        threadCountText(members);
    for (const double whole : geometricSizes(8, 2, 1024))
        sweep.sizes.push_back(whole + beyondVectors);
    sweep.mostSeconds = 1;
    sweep.secondsForSize = 0.1;
    sweep.prepare = [&session, loop, members](double count) {
        const auto rows =
            std::make_shared<CachedRows>(session.team(), members, loop, static_cast<std::size_t>(count));
        return PreparedTask{.work = rows->flop(),
                            .run = [rows](int times) { return rows->run(times); },
                            .verify = [rows] { rows->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
