// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan_estimate.h"

#include <array>
#include <optional>

namespace gpuspeedup {

/// The rate that computation and bandwidth allow, by arithmetic intensity I in operations per byte:
///
///     R = min(rate, I · bandwidth)
///
/// Source: Williams, Waterman, Patterson, CACM 52(4), 2009.
struct Roof
{
    Throughput rate;
    std::optional<Bandwidth> bandwidth; ///< absent: no bandwidth limits

    [[nodiscard]] Throughput at(double intensity) const;
    /// rate / bandwidth: the least intensity at which computation is the limit.
    [[nodiscard]] std::optional<double> ridge() const;
    bool operator==(const Roof&) const = default;
};

/// One machine and the task on it.
struct RooflineSide
{
    bool isGpu = false;
    std::optional<Roof> peak = {};       ///< of the hardware; absent where it is not known
    std::optional<Roof> attainable = {}; ///< what such code reaches of it: η·P and β·M
    std::optional<double> intensity = {};
    std::optional<Throughput> attained = {}; ///< W/T
};

/// Both machines, the CPU first.
struct Rooflines
{
    std::array<RooflineSide, 2> sides;
    /// The memory traffic is not known: intensities are operations per byte over the link, and the link is
    /// what limits the GPU.
    bool overLink = false;
};

/// With Refinement::roofline and known traffic: W/Q of each side's memory, η and β those that give the time
/// of all kernels together where one limit holds for all of them (1/η = Σ w/η_k, 1/β = Σ q/β_k), all GPUs
/// together; the GPU's W/T that of the kernels alone, the CPU's that of the part that moves. Else as
/// `overLink`, with W/D, and W/T of the whole GPU time.
[[nodiscard]] Rooflines rooflinesOf(const Plan& plan, const PlanEstimate& estimate);

} // namespace gpuspeedup
