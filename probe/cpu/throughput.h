// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/session.h"
#include "probe/measurement.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <span>
#include <string>

namespace gpuspeedup {

// What whole algorithms reach on all cores, by size: a matrix product (2n³ FLOP) by
// OpenBLAS and a Fourier transform (5n·log₂ n FLOP) by FFTW where they are installed,
// else and for the rest by loops of this program. One file for each.

template <class Number>
[[nodiscard]] Figure measureGemmThroughput(CpuSession& session, const MeasureSettings& settings);
/// Matrix by vector in FP32; throws Unsupported without OpenBLAS.
[[nodiscard]] Figure measureGemvThroughput(CpuSession& session, const MeasureSettings& settings);
/// Decompositions of square matrices in FP32 (2n³/3 and n³/3 FLOP), by OpenBLAS where it is found.
[[nodiscard]] Figure measureLuThroughput(CpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureCholeskyThroughput(CpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureFftThroughput(CpuSession& session, const MeasureSettings& settings);
/// In two dimensions, by the number of rows, which is that of columns.
[[nodiscard]] Figure measureFft2dThroughput(CpuSession& session, const MeasureSettings& settings);
/// Of one layer of a network, see ConvolutionShape.
[[nodiscard]] Figure measureConvolutionThroughput(CpuSession& session, const MeasureSettings& settings);
/// Of 32-bit keys; bytes of keys a second.
[[nodiscard]] Figure measureSortThroughput(CpuSession& session, const MeasureSettings& settings);
/// Of single 4-byte elements from anywhere; bytes that were wanted a second.
[[nodiscard]] Figure measureGatherThroughput(CpuSession& session, const MeasureSettings& settings);

/// The hashed numbers from `first` on, each member touching its part first.
template <class Number> void fillHashed(std::span<Number> numbers, std::uint32_t first, ThreadTeam& team)
{
    team.run(team.size(), [&](std::size_t member) {
        const std::size_t end = (member + 1) * numbers.size() / team.size();
        for (std::size_t i = member * numbers.size() / team.size(); i < end; ++i)
            numbers[i] = hashedNumber<Number>(first + static_cast<std::uint32_t>(i));
    });
}

/// Of which a task may use up all: a quarter of what is available.
[[nodiscard]] inline double allowedBytes(const CpuSession& session)
{
    constexpr double share = 0.25;
    constexpr double unknown = 256.0 * (1 << 20);
    return share * session.topology().availableBytes.value_or(unknown);
}

/// "on 16 threads"
[[nodiscard]] inline std::string threadsText(CpuSession& session)
{
    const std::size_t count = session.team().size();
    return "on " + std::to_string(count) + (count == 1 ? " thread" : " threads");
}

} // namespace gpuspeedup
