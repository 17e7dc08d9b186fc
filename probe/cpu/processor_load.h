// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace gpuspeedup {

/// Time that a logical CPU has been counted for, in the kernel's ticks since it started.
struct ProcessorTicks
{
    double busy = 0; ///< with any program, or taken away by the host of a virtual machine
    double all = 0;

    bool operator==(const ProcessorTicks&) const = default;
};

/// /proc/stat below `root`, by number of the logical CPU; empty where it cannot be read.
/// Source: proc_stat(5).
[[nodiscard]] std::map<int, ProcessorTicks> readProcessorTicks(const std::filesystem::path& root);

/// How many of `cpus` were busy between two readings; 0 where nothing is known.
[[nodiscard]] double busyProcessors(const std::map<int, ProcessorTicks>& before,
                                    const std::map<int, ProcessorTicks>& after, std::span<const int> cpus);

/// The warning that other programs keep `busy` of `count` processors busy, which makes measured times longer;
/// empty where that is less than half a processor or a tenth of all.
[[nodiscard]] std::string busyProcessorsWarning(double busy, std::size_t count);

} // namespace gpuspeedup
