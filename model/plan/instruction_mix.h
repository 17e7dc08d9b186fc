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
    Work arithmetic{};  ///< operations beside those functions; 0: all that are counted
    double gathers = 0; ///< elements from anywhere in a table, or changed there
    DataSize table{};   ///< that they come from
    DataSize
        loadedAndStored{};  ///< by the CPU, without what a store reads first; 0: as TaskKernel::cpuTraffic
    DataSize goneThrough{}; ///< by the CPU again and again, with what stays between; 0: what goes in and out
    Work span{};            ///< operations that one thread of the GPU does one after the other; 0: not known
    double cpuLoops = 1;    ///< parallel loops on the CPU, each of which starts the threads
    bool inRegisters = false; ///< operands are used again and again: most are in registers, not in arrays

    /// Operations each of which waits for the one before, such as of a running sum or of a search for the
    /// least: on the CPU they take their latency. Beside `arithmetic`.
    Work inOrder{};
    double row = 0; ///< numbers of the rows with each of which the CPU's loops begin anew; 0: no rows
    bool neighbours = false; ///< in those each number becomes a weighted sum of its neighbours
    DataSize combined{}; ///< results that each of the CPU's threads has for itself, all added up at the end

    [[nodiscard]] double calls(MathFunction function) const;
    /// Of a kernel that runs `times` times as often.
    [[nodiscard]] InstructionMix repeated(double times) const;
    /// Calls into a library keep a loop from becoming vectors on the CPU.
    [[nodiscard]] bool isScalar() const { return exponentials + logarithms + sines + errorFunctions > 0; }
};

/// Of all its calls, by rates of a whole processor. A function that was measured in FP32 alone is assumed to
/// have `ofFp32` of that rate in FP64. Absent where the rate of one is not known.
[[nodiscard]] std::optional<Duration> callTime(const InstructionMix& mix, Arithmetic arithmetic,
                                               const FunctionRates& rates, double ofFp32);

} // namespace gpuspeedup
