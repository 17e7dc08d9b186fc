// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prices of European options.
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    constexpr double arrays = 5;
    return {.sizes = {std::floor(elements / arrays)}, .dtype = Arithmetic::fp32, .fused = true};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    ThreadTeam& team = session.team();
    task.in.push_back({.numbers = hashedNumbers(team, n, 0, 5, 30), .integers = {}});              // price
    task.in.push_back({.numbers = hashedNumbers(team, n, secondOperand, 1, 100), .integers = {}}); // strike
    task.in.push_back(
        {.numbers = hashedNumbers(team, n, secondOperand / 2, 0.25F, 10), .integers = {}}); // years
    addResult(task, n);
    addResult(task, n);
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t n = task.size(0);
                forParts(session.team(), n, 70, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t i = begin; i < end; ++i) {
                        const OptionPrices prices =
                            optionPrices(task.in[0].numbers[i], task.in[1].numbers[i], task.in[2].numbers[i]);
                        task.cpuOut[0].numbers[i] = prices.call;
                        task.cpuOut[1].numbers[i] = prices.put;
                    }
                });
            }};
}

void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-4, 1e-4); // differences of prices up to 100
}

} // namespace

const ReferenceWorkload blackScholesReference = {.name = "black-scholes",
                                                 .label = "Black–Scholes prices",
                                                 .values = values,
                                                 .fill = fill,
                                                 .onCpu = onCpu,
                                                 .compare = compare};

} // namespace gpuspeedup
