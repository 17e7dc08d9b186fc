// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/units.h"

#include <optional>

namespace gpuspeedup {

/// What a kernel does beside plain arithmetic and streaming through arrays. Counts of the whole task.
struct InstructionMix
{
    double exponentials = 0;
    double logarithms = 0;
    double sines = 0; ///< and cosines
    double errorFunctions = 0;
    double squareRoots = 0;
    double divisions = 0;
    double gathers = 0;  ///< elements from anywhere in a table, or changed there
    DataSize table{};    ///< that they come from
    Work span{};         ///< operations that one thread of the GPU does one after the other; 0: not known
    double cpuLoops = 1; ///< parallel loops on the CPU, each of which starts the threads
    bool inRegisters = false; ///< operands are used again and again: most are in registers, not in arrays

    [[nodiscard]] double calls(MathFunction function) const;
    /// Calls into a library, which keep a loop from becoming vectors on the CPU.
    [[nodiscard]] bool callsFunctions() const
    {
        return exponentials + logarithms + sines + errorFunctions > 0;
    }
};

/// Of all its calls, by rates of a whole processor. Absent where the rate of one is not known.
[[nodiscard]] std::optional<Duration> callTime(const InstructionMix& mix, Arithmetic arithmetic,
                                               const FunctionRates& rates);

} // namespace gpuspeedup
