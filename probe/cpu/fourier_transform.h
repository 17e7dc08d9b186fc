// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"
#include "probe/cpu/thread_team.h"

#include <complex>
#include <cstddef>
#include <memory>
#include <vector>

namespace gpuspeedup {

/// The discrete Fourier transform of a power of two of complex numbers, 256 or more,
/// on the whole team: X_k = Σ x_j exp(−2πi jk/n).
///
/// As a matrix of n1 rows and n2 columns: the columns are transformed and turned, then
/// the rows, sixteen at a time. Source: Bailey, Journal of Supercomputing 4(1), 1990.
class FourierTransform
{
public:
    FourierTransform(std::size_t n, FftLoop loop, ThreadTeam& team);
    ~FourierTransform();

    /// `from` and `to` have n elements and do not overlap.
    void run(const std::complex<float>* from, std::complex<float>* to);

private:
    /// Cosines and sines of −2πj/length, and the bit-reversed order.
    struct Tables
    {
        explicit Tables(std::size_t length);
        std::vector<float> cosines;
        std::vector<float> sines;
        std::vector<std::size_t> order;
    };
    struct Lines;

    void transformColumns(const std::complex<float>* from, std::size_t first, Lines& lines);
    void transformRows(std::complex<float>* to, std::size_t first, Lines& lines);

    std::size_t columns_;
    std::size_t rows_;
    FftLoop loop_;
    ThreadTeam& team_;
    Tables alongColumn_;
    Tables alongRow_;
    std::vector<std::complex<float>> turns_; ///< exp(−2πi·row·column/n)
    std::vector<std::complex<float>> between_;
    std::vector<std::unique_ptr<Lines>> lines_; ///< of each member
};

} // namespace gpuspeedup
