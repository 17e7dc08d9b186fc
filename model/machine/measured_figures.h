// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/machine_profile.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// Unit of such figures in a profile.
template <typename Q> inline constexpr std::string_view unitOf = "";
template <> inline constexpr std::string_view unitOf<Throughput> = "FLOP/s";
template <> inline constexpr std::string_view unitOf<Bandwidth> = "B/s";
template <> inline constexpr std::string_view unitOf<Duration> = "s";
/// Of calls or elements a second.
inline constexpr std::string_view unitOfCalls = "op/s";

/// √(p95/p5): 90 % of the samples lie within it of the median. Of fewer than five samples
/// at least as usual for what is measured.
[[nodiscard]] double spreadFactor(const Spread& spread);

/// The usable figures of one processor of a profile, with their sources.
class MeasuredFigures
{
public:
    /// All must outlive it.
    MeasuredFigures(const MachineProfile& profile, const Figures& figures, const std::string& device)
        : profile_(profile), figures_(figures), device_(device)
    {}

    /// Null where it is absent, not usable or of another unit.
    [[nodiscard]] const Figure* find(std::string_view name, std::string_view unit) const;

    /// The first of `names` that there is.
    template <typename Q>
    [[nodiscard]] std::optional<Sourced<Q>> first(std::initializer_list<std::string_view> names,
                                                  std::string_view label) const
    {
        for (const std::string_view name : names)
            if (const Figure* figure = find(name, unitOf<Q>))
                return Sourced<Q>{.value = Q::fromSi(figure->value->median),
                                  .source = source(label, spreadFactor(*figure->value))};
        return {};
    }

    [[nodiscard]] Source source(std::string_view label, double factor) const;

private:
    const MachineProfile& profile_;
    const Figures& figures_;
    const std::string& device_;
};

/// What CpuFigures::calls and GpuFigures::calls hold.
using MeasuredCalls = std::map<std::string, Sourced<std::shared_ptr<const TimeCurve>>, std::less<>>;
[[nodiscard]] MeasuredCalls callsOf(const MeasuredFigures& measured);

} // namespace gpuspeedup
