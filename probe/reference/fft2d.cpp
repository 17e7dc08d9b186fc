// SPDX-License-Identifier: GPL-3.0-or-later
//
// One complex Fourier transform of an array of rows and columns, powers of two.
#include "probe/cpu/fftw.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/memory_region.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace gpuspeedup {
namespace {

using Complex = std::complex<float>;

/// As large as the largest power of two that is not above; as many rows as columns, or half as many.
WorkloadValues values(double elements)
{
    constexpr double least = fftColumns * fftColumns;
    constexpr double numbersEach = 4; // real and imaginary, in and out
    const auto n = std::bit_floor(static_cast<std::uint64_t>(std::max(least, elements / numbersEach)));
    const std::uint64_t rows = std::uint64_t{1} << ((std::bit_width(n) - 1) / 2);
    return {.sizes = {static_cast<double>(rows), static_cast<double>(n / rows)},
            .dtype = Arithmetic::fp32,
            .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t numbers = 2 * task.size(0) * task.size(1);
    task.in.push_back({.numbers = hashedNumbers(session.team(), numbers, 0), .integers = {}});
    addResult(task, numbers);
}

Complex* complexNumbers(ReferenceArray& array)
{
    return reinterpret_cast<Complex*>(array.numbers.data()); // allowed: [complex.numbers]
}

/// Transforms of `length`, as many at once as fftColumns.
struct Tables
{
    explicit Tables(std::size_t n) : length(n), order(n)
    {
        for (std::size_t j = 0; j < n / 2; ++j) {
            const double angle = -2 * std::numbers::pi * static_cast<double>(j) / static_cast<double>(n);
            cosines.push_back(static_cast<float>(std::cos(angle)));
            sines.push_back(static_cast<float>(std::sin(angle)));
        }
        for (std::size_t i = 1; i < n; ++i)
            order[i] = order[i / 2] / 2 + (i % 2) * (n / 2);
    }
    std::size_t length;
    std::vector<float> cosines;
    std::vector<float> sines;
    std::vector<std::size_t> order; ///< bit-reversed
};

/// Where in memory the lines are that are transformed.
struct Lines
{
    std::size_t count;
    std::size_t apart; ///< their first elements
    std::size_t step;  ///< elements of one line
};

/// Fourier transforms of rows, then of columns, by loops.
class RowsAndColumns
{
public:
    RowsAndColumns(std::size_t rows, std::size_t columns, CpuSession& session)
        : rows_(rows),
          columns_(columns),
          loop_(session.kernels().fft),
          team_(session.team()),
          alongRow_(columns),
          alongColumn_(rows)
    {
        for (std::size_t member = 0; member < team_.size(); ++member)
            spaces_.push_back(
                std::make_unique<MappedMemory>(2 * std::max(rows, columns) * fftColumns * sizeof(float)));
    }

    void run(const Complex* from, Complex* to) const
    {
        transformAll(alongRow_, {.count = rows_, .apart = columns_, .step = 1}, from, to);
        transformAll(alongColumn_, {.count = columns_, .apart = 1, .step = columns_}, to, to);
    }

private:
    void transformAll(const Tables& tables, const Lines& lines, const Complex* from, Complex* to) const
    {
        const std::size_t batches = lines.count / fftColumns;
        const double nanoseconds = 2.0 * static_cast<double>(fftColumns * tables.length);
        const std::size_t members = membersFor(team_, batches, nanoseconds);
        team_.run(members, [&](std::size_t member) {
            const std::size_t end = (member + 1) * batches / members;
            for (std::size_t batch = member * batches / members; batch < end; ++batch)
                transform(tables, lines, batch * fftColumns, from, to,
                          static_cast<float*>(spaces_[member]->data()));
        });
    }

    void transform(const Tables& tables, const Lines& lines, std::size_t first, const Complex* from,
                   Complex* to, float* re) const
    {
        const std::size_t length = tables.length;
        float* const im = re + length * fftColumns;
        const auto forAll = [&](const auto& action) { // in the order of the memory
            const bool isAcross = lines.step > 1;
            for (std::size_t a = 0; a < (isAcross ? length : fftColumns); ++a)
                for (std::size_t b = 0; b < (isAcross ? fftColumns : length); ++b) {
                    const std::size_t line = isAcross ? b : a;
                    const std::size_t j = isAcross ? a : b;
                    action((first + line) * lines.apart + j * lines.step, j, line);
                }
        };
        forAll([&](std::size_t place, std::size_t j, std::size_t line) {
            re[tables.order[j] * fftColumns + line] = from[place].real();
            im[tables.order[j] * fftColumns + line] = from[place].imag();
        });
        loop_(re, im, tables.cosines.data(), tables.sines.data(), length);
        forAll([&](std::size_t place, std::size_t j, std::size_t line) {
            to[place] = {re[j * fftColumns + line], im[j * fftColumns + line]};
        });
    }

    std::size_t rows_;
    std::size_t columns_;
    FftLoop loop_;
    ThreadTeam& team_;
    Tables alongRow_;
    Tables alongColumn_;
    std::vector<std::unique_ptr<MappedMemory>> spaces_; ///< of each member
};

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const LibraryThreads all(session.topology().coresToLoad());
    // Plans in two dimensions that are guessed take ten times as long; FFTW remembers those it has made.
    const double secondsForPlan = std::clamp(5e-7 * task.values.sizes[0] * task.values.sizes[1], 2.0, 60.0);
    const auto fftw = Fftw::find(session.team().size(), secondsForPlan);
    if (!fftw) {
        const auto own = std::make_shared<const RowsAndColumns>(task.size(0), task.size(1), session);
        return {.by = "loops of this program", .run = [&task, own] {
                    own->run(complexNumbers(task.in[0]), complexNumbers(task.cpuOut[0]));
                }};
    }
    const std::vector<float> kept = task.in[0].numbers; // the plan is made by trying: it overwrites both
    const auto plan =
        fftw->plan(task.size(0), task.size(1), complexNumbers(task.in[0]), complexNumbers(task.cpuOut[0]));
    fftw->execute(plan); // starts its threads while they may run everywhere
    task.in[0].numbers = kept;
    return {.by = "FFTW", .run = [fftw = *fftw, plan] { fftw.execute(plan); }};
}

/// As of a transform in one dimension of as many elements.
void compare(const ReferenceTask& task)
{
    const double n = task.values.sizes[0] * task.values.sizes[1];
    constexpr double precision = 1.2e-7;
    compareNumbers(task, 0, 16 * precision * std::sqrt(n * std::log2(n)));
}

} // namespace

const ReferenceWorkload fft2dReference = {.name = "fft2d",
                                          .label = "Fourier transform in two dimensions",
                                          .values = values,
                                          .fill = fill,
                                          .onCpu = onCpu,
                                          .compare = compare};

} // namespace gpuspeedup
