// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/input.h"

#include "model/quote_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace gpuspeedup {
namespace {

template <auto Member> double readMember(const Scenario& s)
{
    if constexpr (requires { (s.*Member).si(); })
        return (s.*Member).si();
    else
        return s.*Member;
}

template <auto Member> void writeMember(Scenario& s, double value)
{
    if constexpr (requires { (s.*Member).si(); })
        s.*Member = std::remove_reference_t<decltype(s.*Member)>::fromSi(value);
    else
        s.*Member = value;
}

template <auto Member> constexpr Input bind(Input input)
{
    input.read = readMember<Member>;
    input.write = writeMember<Member>;
    return input;
}

constexpr Input table[] = {
    bind<&Scenario::cpuRate>(
        {.key = "cpu_operations_per_second",
         .option = "cpu-rate",
         .label = "CPU operations per second",
         .symbol = "Rc",
         .publishedUnit = {Dimension::operationRate, giga},
         .typical = "10 to 100 GFLOPS",
         .advice = "Rate that today's code sustains on the CPU, in operations per second.",
         .example = "40 GFLOPS"}),
    bind<&Scenario::gpuRate>(
        {.key = "gpu_operations_per_second",
         .option = "gpu-rate",
         .label = "GPU operations per second",
         .symbol = "Rg",
         .publishedUnit = {Dimension::operationRate, tera},
         .typical = "1 to 100 TFLOPS",
         .advice = "Rate the code would sustain on the GPU; data-centre GPUs go beyond the typical range.",
         .example = "8 TFLOPS"}),
    bind<&Scenario::operations>({.key = "operations",
                                 .option = "operations",
                                 .label = "Total operations",
                                 .symbol = "W",
                                 .publishedUnit = {Dimension::operations, giga},
                                 .typical = "1 to 1000 Gop",
                                 .advice = "Operations the whole task takes, on either side.",
                                 .example = "500 Gop"}),
    bind<&Scenario::linkRate>(
        {.key = "link_bytes_per_second",
         .option = "link-rate",
         .label = "Data transfer rate",
         .symbol = "B",
         .publishedUnit = {Dimension::bandwidth, giga},
         .typical = "5 to 60 GB/s",
         .advice =
             "Between CPU and GPU memory. PCIe 3.0 x16 gives 8 to 16 GB/s, 4.0 x16 gives 16 to 32 GB/s.",
         .example = "8 GB/s"}),
    bind<&Scenario::data>(
        {.key = "data_bytes",
         .option = "data",
         .label = "Data size to transfer",
         .symbol = "D",
         .publishedUnit = {Dimension::dataSize, giga},
         .typical = "0.1 to 10 GB",
         .advice = "All that is copied to the GPU and back; 0 where the data already is there.",
         .example = "0.5 GB",
         .zeroAllowed = true}),
    bind<&Scenario::launchOverhead>(
        {.key = "launch_overhead_per_launch_s",
         .option = "launch-overhead",
         .label = "Kernel launch overhead",
         .symbol = "λ",
         .publishedUnit = {Dimension::duration, milli},
         .typical = "0.01 to 0.5 ms",
         .advice = "Time to start one kernel; measured values are often 2 to 10 µs.",
         .example = "80 µs",
         .zeroAllowed = true}),
    bind<&Scenario::launches>({.key = "launches",
                               .option = "launches",
                               .label = "Number of kernel launches",
                               .symbol = "N",
                               .publishedUnit = {Dimension::count, noPrefix},
                               .typical = "1 to 1000",
                               .advice = "Kernels started in the course of the task; a whole number.",
                               .example = "50",
                               .zeroAllowed = true,
                               .whole = true}),
};

} // namespace

std::span<const Input> inputs()
{
    return table;
}

const Input* findInput(std::string_view key)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Input& input) { return input.key == key; });
    return found == std::end(table) ? nullptr : &*found;
}

void checkInput(const Input& input, double value, std::string_view shown)
{
    const auto fail = [&](ValueFault fault, const char* problem) {
        throw ValueError(fault, quoteText(shown) + " " + problem + "; write for example " +
                                    std::string(input.example) + ".");
    };
    if (!std::isfinite(value))
        fail(ValueFault::overflow, "is not a finite number");
    if (value < 0 || std::signbit(value))
        fail(ValueFault::negative, "is negative");
    if (value == 0 && !input.zeroAllowed)
        fail(ValueFault::zero, "is zero, where the value must be positive");
    if (input.whole && value != std::floor(value))
        fail(ValueFault::fraction, "is not a whole number");
    if (input.whole && value > mostLaunches)
        fail(ValueFault::overflow, "is too large a count");
}

ParsedValue parseInput(const Input& input, std::string_view text, Unit bareUnit, DecimalMark mark)
{
    const ParsedValue parsed =
        parseValue(text, {.bareUnit = bareUnit, .decimalMark = mark, .example = input.example});
    checkInput(input, parsed.si, text);
    return parsed;
}

} // namespace gpuspeedup
