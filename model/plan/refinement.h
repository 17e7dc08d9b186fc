// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gpuspeedup {

/// One improvement on the published formulas. Each is a switch of its own; with
/// all of them off the published formulas come out to the last bit.
enum class Refinement : std::uint8_t
{
    cpuBaseline, ///< the CPU side is today's code, not the peak
    precision,   ///< the rates are those of the number format
    roofline,    ///< both sides may be bound by memory and reach a fraction of their peaks
    stages,      ///< data stays on the GPU between kernels
    transfers,   ///< copies by direction, host memory and size
    stack,       ///< what the software stack adds to each launch and copy
    launches,    ///< launches run beside the kernels before them
    overlap,     ///< copies run beside kernels, in chunks
    memoryFit,   ///< what does not fit the GPU's memory goes through it in chunks
    gpus,        ///< several GPUs share the task
    learned,     ///< both sides corrected by what was measured on this machine; off unless asked for
    oneOff,      ///< start-up is paid once for a number of runs
    serialShare, ///< a part of today's run stays on the CPU
    cost         ///< energy and price; leaves the times
};

struct RefinementInfo
{
    Refinement refinement;
    std::string_view name;  ///< on the command line: "cpu-baseline"
    std::string_view label; ///< for people: "CPU baseline"
    std::string_view
        effect; ///< what it changes, a clause: "the CPU side is today's code instead of its peak"
};

/// All, in the order in which their effects are shown.
[[nodiscard]] std::span<const RefinementInfo> refinements();
/// By name, or null.
[[nodiscard]] const RefinementInfo* findRefinement(std::string_view name);
[[nodiscard]] const RefinementInfo& refinementInfo(Refinement refinement);

/// Which refinements are on.
class RefinementSet
{
public:
    constexpr RefinementSet() = default;

    [[nodiscard]] constexpr bool has(Refinement r) const { return (bits_ & bit(r)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    constexpr void add(Refinement r) { bits_ |= bit(r); }
    constexpr void remove(Refinement r) { bits_ &= ~bit(r); }
    constexpr void remove(RefinementSet others) { bits_ &= ~others.bits_; }

    bool operator==(const RefinementSet&) const = default;

private:
    static constexpr std::uint32_t bit(Refinement r) { return std::uint32_t{1} << static_cast<unsigned>(r); }

    std::uint32_t bits_ = 0;
};

} // namespace gpuspeedup
