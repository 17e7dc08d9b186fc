// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fourier_transform_2d.h"

#include "probe/cpu/memory_region.h"
#include "probe/cpu/team_loop.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numbers>

namespace gpuspeedup {

FourierTransform2d::Tables::Tables(std::size_t n) : length(n), order(n)
{
    for (std::size_t j = 0; j < n / 2; ++j) {
        const double angle = -2 * std::numbers::pi * static_cast<double>(j) / static_cast<double>(n);
        cosines.push_back(static_cast<float>(std::cos(angle)));
        sines.push_back(static_cast<float>(std::sin(angle)));
    }
    for (std::size_t i = 1; i < n; ++i)
        order[i] = order[i / 2] / 2 + (i % 2) * (n / 2);
}

/// Real parts of fftColumns lines, then the imaginary ones.
struct FourierTransform2d::Space
{
    explicit Space(std::size_t length) : memory(2 * length * fftColumns * sizeof(float)) {}
    MappedMemory memory;
};

FourierTransform2d::~FourierTransform2d() = default;

FourierTransform2d::FourierTransform2d(std::size_t rows, std::size_t columns, FftLoop loop, ThreadTeam& team)
    : rows_(rows), columns_(columns), loop_(loop), team_(team), alongRow_(columns), alongColumn_(rows)
{
    assert(std::has_single_bit(rows) && std::has_single_bit(columns));
    assert(rows >= fftColumns && columns >= fftColumns);
    for (std::size_t member = 0; member < team.size(); ++member)
        spaces_.push_back(std::make_unique<Space>(std::max(rows, columns)));
}

void FourierTransform2d::run(const std::complex<float>* from, std::complex<float>* to)
{
    transformAll(alongRow_, {.count = rows_, .apart = columns_, .step = 1}, from, to);
    transformAll(alongColumn_, {.count = columns_, .apart = 1, .step = columns_}, to, to);
}

void FourierTransform2d::transformAll(const Tables& tables, const Lines& lines,
                                      const std::complex<float>* from, std::complex<float>* to)
{
    const std::size_t batches = lines.count / fftColumns;
    const double nanoseconds = 2.0 * static_cast<double>(fftColumns * tables.length);
    const std::size_t members = membersFor(team_, batches, nanoseconds);
    team_.run(members, [&](std::size_t member) {
        const std::size_t end = (member + 1) * batches / members;
        for (std::size_t batch = member * batches / members; batch < end; ++batch)
            transform(tables, lines, batch * fftColumns, from, to,
                      static_cast<float*>(spaces_[member]->memory.data()));
    });
}

void FourierTransform2d::transform(const Tables& tables, const Lines& lines, std::size_t first,
                                   const std::complex<float>* from, std::complex<float>* to, float* re) const
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

} // namespace gpuspeedup
