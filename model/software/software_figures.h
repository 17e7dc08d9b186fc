// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace gpuspeedup {

/// A package, or the interpreter itself, that the script of resources/python measures.
struct SoftwarePackage
{
    std::string_view name;   ///< "numpy": in profiles and on the command line
    std::string_view title;  ///< for people: "NumPy"
    std::string_view module; ///< that is imported; empty: none
    std::string_view advice; ///< how people install it: "pip install numpy"
    bool needsGpu = false;
};

/// In the order in which they are measured.
[[nodiscard]] std::span<const SoftwarePackage> softwarePackages();
/// By name, or null.
[[nodiscard]] const SoftwarePackage* findSoftwarePackage(std::string_view name);

/// One figure of a package.
struct SoftwareFigure
{
    std::string_view package;
    std::string_view name;  ///< in SoftwareRecord::figures
    std::string_view label; ///< for people
    std::string_view unit;
    double quickSeconds; ///< roughly, for the time left
    double thoroughSeconds;
};

/// In the order in which the script measures them.
[[nodiscard]] std::span<const SoftwareFigure> softwareFigures();

} // namespace gpuspeedup
