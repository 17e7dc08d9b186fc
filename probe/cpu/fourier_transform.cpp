// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fourier_transform.h"

#include "probe/cpu/memory_region.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <numbers>

namespace gpuspeedup {

FourierTransform::Tables::Tables(std::size_t length) : order(length)
{
    for (std::size_t j = 0; j < length / 2; ++j) {
        const double angle = -2 * std::numbers::pi * static_cast<double>(j) / static_cast<double>(length);
        cosines.push_back(static_cast<float>(std::cos(angle)));
        sines.push_back(static_cast<float>(std::sin(angle)));
    }
    for (std::size_t i = 1; i < length; ++i)
        order[i] = order[i / 2] / 2 + (i % 2) * (length / 2);
}

/// Sixteen columns or rows beside each other.
struct FourierTransform::Lines
{
    explicit Lines(std::size_t length)
        : memory(2 * length * fftColumns * sizeof(float)),
          re(static_cast<float*>(memory.data())),
          im(re + length * fftColumns)
    {}
    MappedMemory memory;
    float* re;
    float* im;
};

FourierTransform::~FourierTransform() = default;

FourierTransform::FourierTransform(std::size_t n, FftLoop loop, ThreadTeam& team)
    : columns_(std::size_t{1} << ((std::bit_width(n) - 1) / 2)), // at most rows_
      rows_(n / columns_),
      loop_(loop),
      team_(team),
      alongColumn_(rows_),
      alongRow_(columns_),
      turns_(n),
      between_(n)
{
    assert(std::has_single_bit(n) && columns_ >= fftColumns);
    for (std::size_t member = 0; member < team.size(); ++member)
        lines_.push_back(std::make_unique<Lines>(rows_));
    for (std::size_t row = 0; row < rows_; ++row)
        for (std::size_t column = 0; column < columns_; ++column)
            turns_[row * columns_ + column] = std::complex<float>(std::polar(
                1.0, -2 * std::numbers::pi * static_cast<double>(row * column) / static_cast<double>(n)));
}

void FourierTransform::run(const std::complex<float>* from, std::complex<float>* to)
{
    const auto inBatches = [&](std::size_t count, const auto& transform) {
        const std::size_t batches = count / fftColumns;
        const std::size_t members = std::min(team_.size(), batches);
        team_.run(members, [&](std::size_t member) {
            Lines& lines = *lines_[member];
            for (std::size_t batch = member * batches / members; batch < (member + 1) * batches / members;
                 ++batch)
                transform(batch * fftColumns, lines);
        });
    };
    inBatches(columns_, [&](std::size_t first, Lines& lines) { transformColumns(from, first, lines); });
    inBatches(rows_, [&](std::size_t first, Lines& lines) { transformRows(to, first, lines); });
}

void FourierTransform::transformColumns(const std::complex<float>* from, std::size_t first, Lines& lines)
{
    for (std::size_t row = 0; row < rows_; ++row) {
        const std::size_t line = alongColumn_.order[row] * fftColumns;
        for (std::size_t i = 0; i < fftColumns; ++i) {
            lines.re[line + i] = from[row * columns_ + first + i].real();
            lines.im[line + i] = from[row * columns_ + first + i].imag();
        }
    }
    loop_(lines.re, lines.im, alongColumn_.cosines.data(), alongColumn_.sines.data(), rows_);
    for (std::size_t row = 0; row < rows_; ++row)
        for (std::size_t i = 0; i < fftColumns; ++i) {
            const std::size_t place = row * columns_ + first + i;
            const float re = lines.re[row * fftColumns + i];
            const float im = lines.im[row * fftColumns + i];
            const std::complex<float> turn = turns_[place];
            between_[place] = {re * turn.real() - im * turn.imag(), re * turn.imag() + im * turn.real()};
        }
}

void FourierTransform::transformRows(std::complex<float>* to, std::size_t first, Lines& lines)
{
    for (std::size_t i = 0; i < fftColumns; ++i)
        for (std::size_t column = 0; column < columns_; ++column) {
            const std::complex<float> value = between_[(first + i) * columns_ + column];
            lines.re[alongRow_.order[column] * fftColumns + i] = value.real();
            lines.im[alongRow_.order[column] * fftColumns + i] = value.imag();
        }
    loop_(lines.re, lines.im, alongRow_.cosines.data(), alongRow_.sines.data(), columns_);
    for (std::size_t column = 0; column < columns_; ++column)
        for (std::size_t i = 0; i < fftColumns; ++i)
            to[column * rows_ + first + i] = {lines.re[column * fftColumns + i],
                                              lines.im[column * fftColumns + i]};
}

} // namespace gpuspeedup
