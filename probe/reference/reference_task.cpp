// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/reference_task.h"

#include "model/error.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace gpuspeedup {
namespace {

[[noreturn]] void throwDifference(std::size_t array, std::size_t place, double cpu, double gpu)
{
    throw Error("The results differ: element " + std::to_string(place) + " of result " +
                std::to_string(array + 1) + " is " + std::to_string(cpu) + " on the CPU and " +
                std::to_string(gpu) + " on the GPU.");
}

} // namespace

void addResult(ReferenceTask& task, std::size_t numbers)
{
    for (auto* results : {&task.cpuOut, &task.gpuOut})
        results->push_back({.numbers = std::vector<float>(numbers), .integers = {}});
}

void copyInput(ReferenceTask& task)
{
    std::ranges::copy(task.in[0].numbers, task.cpuOut[0].numbers.begin());
}

void addIntegerResult(ReferenceTask& task, std::size_t integers)
{
    for (auto* results : {&task.cpuOut, &task.gpuOut})
        results->push_back({.numbers = {}, .integers = std::vector<std::uint32_t>(integers)});
}

void compareNumbers(const ReferenceTask& task, double relative, double absolute)
{
    for (std::size_t array = 0; array < task.cpuOut.size(); ++array)
        for (std::size_t i = 0; i < task.cpuOut[array].numbers.size(); ++i)
            compareElement(task, array, i, relative, absolute);
}

void compareElement(const ReferenceTask& task, std::size_t array, std::size_t place, double relative,
                    double absolute)
{
    const double a = task.cpuOut[array].numbers[place];
    const double b = task.gpuOut[array].numbers[place];
    if (!(std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)) + absolute)) // nor not a number
        throwDifference(array, place, a, b);
}

void compareIntegers(const ReferenceTask& task)
{
    for (std::size_t array = 0; array < task.cpuOut.size(); ++array) {
        const std::vector<std::uint32_t>& cpu = task.cpuOut[array].integers;
        const std::vector<std::uint32_t>& gpu = task.gpuOut[array].integers;
        const auto [a, b] = std::ranges::mismatch(cpu, gpu);
        if (a != cpu.end())
            throwDifference(array, static_cast<std::size_t>(a - cpu.begin()), *a, *b);
    }
}

} // namespace gpuspeedup
