// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workloads/workload.h"
#include "probe/cpu/thread_team.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gpuspeedup {

/// An array of the host: pageable memory that was touched before, as most programs have it. Its elements have
/// four bytes and are either numbers in FP32 or whole numbers.
struct ReferenceArray
{
    std::vector<float> numbers;
    std::vector<std::uint32_t> integers; ///< either is empty

    [[nodiscard]] std::span<const std::byte> bytes() const
    {
        return integers.empty() ? std::as_bytes(std::span(numbers)) : std::as_bytes(std::span(integers));
    }
    [[nodiscard]] std::span<std::byte> bytes()
    {
        return integers.empty() ? std::as_writable_bytes(std::span(numbers))
                                : std::as_writable_bytes(std::span(integers));
    }
};

/// One task that both sides do, of one size.
struct ReferenceTask
{
    WorkloadValues values; ///< of the template: what a prediction is made for
    std::vector<ReferenceArray> in;
    std::vector<ReferenceArray> cpuOut; ///< what the CPU computed
    std::vector<ReferenceArray> gpuOut;

    /// Size number `index` of the template.
    [[nodiscard]] std::size_t size(std::size_t index) const
    {
        return static_cast<std::size_t>(values.sizes.at(index));
    }
};

/// Both sides' results, of `numbers` elements each.
void addResult(ReferenceTask& task, std::size_t numbers);
void addIntegerResult(ReferenceTask& task, std::size_t integers);

/// Copies the numbers of input 0 to the CPU's result 0: what is done to them in place leaves the input as it
/// was. By one thread: those of a library that is called next and that of a team do not share processors
/// well.
void copyInput(ReferenceTask& task);

/// Throws Error that names the first place where results differ by more than `relative` of the larger one
/// plus `absolute`.
void compareNumbers(const ReferenceTask& task, double relative, double absolute);
/// The same of one element of one result.
void compareElement(const ReferenceTask& task, std::size_t array, std::size_t place, double relative,
                    double absolute);
/// The same where they must be equal.
void compareIntegers(const ReferenceTask& task);

} // namespace gpuspeedup
