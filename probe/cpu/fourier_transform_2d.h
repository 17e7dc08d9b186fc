// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"
#include "probe/cpu/thread_team.h"

#include <complex>
#include <cstddef>
#include <memory>
#include <vector>

namespace gpuspeedup {

/// The discrete Fourier transform of an array of rows and columns, each a power of two of 16 or more, on the
/// whole team: the rows are transformed, then the columns, sixteen at a time.
class FourierTransform2d
{
public:
    FourierTransform2d(std::size_t rows, std::size_t columns, FftLoop loop, ThreadTeam& team);
    ~FourierTransform2d();

    /// `from` and `to` have rows × columns elements, row by row, and do not overlap.
    void run(const std::complex<float>* from, std::complex<float>* to);

private:
    /// For lines of `length`, as many at once as fftColumns.
    struct Tables
    {
        explicit Tables(std::size_t length);
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
    struct Space;

    void transformAll(const Tables& tables, const Lines& lines, const std::complex<float>* from,
                      std::complex<float>* to);
    void transform(const Tables& tables, const Lines& lines, std::size_t first,
                   const std::complex<float>* from, std::complex<float>* to, float* space) const;

    std::size_t rows_;
    std::size_t columns_;
    FftLoop loop_;
    ThreadTeam& team_;
    Tables alongRow_;
    Tables alongColumn_;
    std::vector<std::unique_ptr<Space>> spaces_; ///< of each member
};

} // namespace gpuspeedup
