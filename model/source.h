// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gpuspeedup {

/// Where one value comes from, and how far it may be off.
struct Source
{
    enum class Kind
    {
        typed,
        example,
        measured,
        catalogue,
        assumed, ///< a constant that nobody measured or typed here
        counted  ///< follows from the task's definition: exact
    };

    Kind kind = Kind::typed;
    std::string origin; ///< the example's name, the host that was measured, the catalogue's source, or why it
                        ///< is assumed
    std::string figure; ///< measured: which one, for people: "FP32, all cores"
    std::string device; ///< measured and catalogue: the processor's name; may be empty
    std::string moment; ///< measured: as MachineProfile::measuredAt; may be empty
    /// 90 % of the truth lies within this factor of the value, 1 for exact; 0: as usual for the kind.
    double factor = 0;

    bool operator==(const Source&) const = default;
};

/// "typed", "example", "measured", "catalogue", "assumed", "counted": in JSON.
[[nodiscard]] std::string_view sourceKindName(Source::Kind kind);

/// The factor of `source`: its own, else 1.25 typed and example, 1.1 measured, 1.25
/// catalogue, 1.5 assumed, 1 counted. Always >= 1.
[[nodiscard]] double uncertaintyFactor(const Source& source);

} // namespace gpuspeedup
