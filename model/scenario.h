// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <string>

namespace gpuspeedup {

/// The seven inputs of the published calculator: one task on one CPU and one GPU.
///
/// Rates and operations are > 0; data, launch overhead and launches are >= 0;
/// launches is a whole number held as `double` (exact up to 2^53). Defaults are
/// the published example 1, "Training a small neural network".
struct Scenario
{
    Throughput cpuRate = 40 * gigaflops;               ///< Rc, sustained by the CPU on this task
    Throughput gpuRate = 8 * teraflops;                ///< Rg, sustained by the GPU on this task
    Work operations = 500 * gigaOperation;             ///< W
    Bandwidth linkRate = 8 * gigabytePerSecond;        ///< B, between CPU and GPU memory
    DataSize data = 0.5 * gigabyte;                    ///< D, copied over the link in total
    Duration launchOverhead = Duration::fromSi(80e-6); ///< λ, per kernel launch
    double launches = 50;                              ///< N

    std::string name; ///< free text shown with the results; may be empty
    std::string note; ///< free text, for example a caveat; may be empty

    bool operator==(const Scenario&) const = default;
};

} // namespace gpuspeedup
